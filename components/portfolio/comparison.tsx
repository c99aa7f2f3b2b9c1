import { useTranslations } from "next-intl";
import type { PortfolioComparison } from "@/lib/contract/portfolio";
import { ComparedTable } from "./compared-table";
import { OrganisationComparison } from "./organisation-comparison";
import { useComparison } from "./use-comparison";

/** Two organisations as a whole where one has several projects, and two projects side by side, figure by figure. */
export function Comparison({ first, second, organisations }: PortfolioComparison) {
  const t = useTranslations("portfolio.comparison");
  const rows = useComparison(first, second);
  return (
    <>
      {organisations ? <OrganisationComparison {...organisations} /> : null}
      <section aria-labelledby="projects" className="flex flex-col gap-3">
        <h2 id="projects">{t("caption")}</h2>
        <ComparedTable caption={t("caption")} first={t("first")} second={t("second")} rows={rows} />
        <p className="text-sm text-soft">{t("sources")}</p>
      </section>
    </>
  );
}
