import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { Locale } from "@/lib/domain/locale";

/** What the figures of criteria unmet are made of: each criterion of that day, with whoever it was given to. */
export function UnmetCriteria({ gates }: { gates: Dashboard["gates"] }) {
  const t = useTranslations("milestone.sheet");
  const locale = useLocale() as Locale;
  const open = gates.filter(({ unmet }) => unmet.length > 0);
  if (open.length === 0) return null;
  return (
    <Disclosure summary={t("unmetList")}>
      <p className="pb-2 text-sm text-soft">{t("unmetNames")}</p>
      <dl className="flex flex-col gap-3">
        {open.map(({ phase, title, unmet }) => (
          <div key={phase}>
            <dt className="font-medium">{title[locale]}</dt>
            <dd>
              <ul className="list-disc pl-5">
                {unmet.map((criterion) => (
                  <li key={criterion.id}>
                    {criterion.title[locale]}{" "}
                    <span className="text-sm text-soft">
                      — {criterion.owners.length > 0 ? criterion.owners.join(", ") : t("nobody")}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
