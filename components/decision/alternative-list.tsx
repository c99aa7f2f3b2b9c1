import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { WorkloadDecisionView } from "@/lib/contract/workload-decision";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { ReferenceList } from "./reference-list";

/** Other offers qualified that day, each with its decision and validity; their sheets say the rest. */
export function AlternativeList({ alternatives, day }: Pick<WorkloadDecisionView, "alternatives" | "day">) {
  const t = useTranslations("decision.alternatives");
  const locale = useLocale() as Locale;
  if (alternatives.length === 0) return null;
  return (
    <section aria-labelledby="decision-alternatives" className="flex flex-col gap-2">
      <h3 id="decision-alternatives">{t("title", { date: formatDay(locale, day) })}</h3>
      <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      <ul className="grid gap-x-10 gap-y-3 md:grid-cols-2 xl:grid-cols-3">
        {alternatives.map(({ provider, offer, scope, decision, validTo, standing, source }) => (
          <li key={`${provider.id}:${offer.en}:${scope}`} className="border-l-3 border-control pl-3">
            <p>
              <Link href={`/catalogue/providers/${provider.id}`} prefetch={false} className="text-accent underline">
                {provider.name}
              </Link>
              {", "}
              {offer[locale]} ({t(`scopes.${scope}`)})
            </p>
            <p className="text-sm">
              {decision === null ? t("noNumber") : t("decision", { decision })}
              {" · "}
              {validTo === null ? t("noEnd") : t("until", { date: formatDay(locale, validTo) })}
            </p>
            <ReferenceList standing={standing} sources={[source]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
