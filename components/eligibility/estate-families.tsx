import { useLocale, useTranslations } from "next-intl";
import type { EstateView } from "@/lib/contract/eligibility";
import { FAMILIES } from "@/lib/domain/catalogue/family";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { VerdictBar } from "./verdict-bar";
import { decidingTotal } from "./verdict-share";

/** One small bar per family of services, largest first; families of configuration alone are left out. */
export function EstateFamilies({ byFamily }: { byFamily: EstateView["byFamily"] }) {
  const t = useTranslations("eligibility.estate");
  const locale = useLocale() as Locale;
  const nameOf = useFamilyName();
  const rows = byFamily
    .map((row) => ({ ...row, total: decidingTotal(row.resources) }))
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="estate-families" className="flex flex-col gap-2">
      <h2 id="estate-families">{t("familiesTitle")}</h2>
      <p className="text-sm text-soft">{t("familiesLead")}</p>
      <ul className="flex flex-col gap-1.5">
        {rows.map((row) => (
          <li key={row.family} className="grid grid-cols-[9.5rem_minmax(0,1fr)_4rem] items-center gap-3">
            <span className="leading-tight">{nameOf(row.family)}</span>
            <VerdictBar
              counts={row.resources}
              labelOf={(parts) => t("familyLabel", { family: nameOf(row.family), parts })}
              legend={false}
              thin
            />
            <span className="figures text-right text-sm">{formatNumber(locale, row.total)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The word for a family; types without one are named so, and a family the words do not know yet is shown as it is. */
export function useFamilyName(): (family: string) => string {
  const t = useTranslations("eligibility.estate");
  const words = useTranslations("eligibility-words");
  return (family) => {
    const known = FAMILIES.find((candidate) => candidate === family);
    if (known) return words(`family.${known}`);
    return family === "unmapped" ? t("noFamily") : family;
  };
}
