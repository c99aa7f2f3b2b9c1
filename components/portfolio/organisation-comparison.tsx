import { useTranslations } from "next-intl";
import type { PortfolioComparison, PortfolioLine } from "@/lib/contract/portfolio";
import { ComparedTable } from "./compared-table";
import { ProjectsOfOrganisation } from "./projects-of-organisation";
import { useWholes } from "./use-wholes";

type Organisations = NonNullable<PortfolioComparison["organisations"]>;

/** Two organisations over all their projects: their counts added, the readiness of each project beside the others'. */
export function OrganisationComparison({ first, second }: Organisations) {
  const t = useTranslations("portfolio.comparison.whole");
  const rows = useWholes(first, second);
  const [one, other] = [nameOf(first), nameOf(second)];
  return (
    <section aria-labelledby="organisations" className="flex flex-col gap-3">
      <div>
        <h2 id="organisations">{t("caption")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      <ComparedTable caption={t("caption")} first={t("first")} second={t("second")} rows={rows} />
      <p className="max-w-prose text-sm text-soft">{t("sources")}</p>
      <h3>{t("projects")}</h3>
      <p className="max-w-prose text-sm text-soft">{t("neverAveraged")}</p>
      <div className="grid items-start gap-4 2xl:grid-cols-2">
        <ProjectsOfOrganisation name={one} lines={first} />
        <ProjectsOfOrganisation name={other} lines={second} />
      </div>
    </section>
  );
}

function nameOf(lines: readonly PortfolioLine[]): string {
  return lines[0]?.organisation.name ?? "";
}
