import { useLocale, useTranslations } from "next-intl";
import type { WorkloadView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { VerdictWord } from "./verdict-word";

/** The smallest set of changes that gives the workload another verdict. */
export function WorkloadFlip({ flip }: Pick<WorkloadView, "flip">) {
  const t = useTranslations("workload.card");
  const finding = useTranslations("eligibility.finding");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  if (!flip) return null;
  return (
    <section aria-labelledby="workload-flip" className="flex flex-col gap-2">
      <h2 id="workload-flip">{t("flipTitle")}</h2>
      <p className="flex flex-wrap items-center gap-x-2">
        {t("flipLead", { count: flip.changes.length })} <VerdictWord verdict={flip.becomes} />
      </p>
      <ol className="flex flex-col border border-rule bg-raised">
        {flip.changes.map((change) => (
          <li
            key={`${change.service?.en ?? ""}:${change.remedy?.en ?? ""}`}
            className="flex flex-col gap-1 border-t border-rule px-4 py-3 first:border-t-0"
          >
            <p className="max-w-prose">
              {change.remedy?.[locale] ?? t("noRemedy", { service: change.service?.[locale] ?? t("unknownService") })}
            </p>
            <p className="flex flex-wrap gap-x-4 text-sm text-soft">
              {change.service && change.remedy ? <span>{change.service[locale]}</span> : null}
              {change.effort ? <span>{finding("effort", { effort: words(`effort.${change.effort}`) })}</span> : null}
              {change.resources > 0 ? <span className="figures">{t("resources", { count: change.resources })}</span> : null}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
