import { listPortfolioRoute, type PortfolioOrganisation } from "@/lib/contract/portfolio";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import { namePlace, pageByName } from "../access/name-cursor";
import { personalQuery } from "../use-case";
import { type PortfolioProject, type PortfolioRow, pageOfPortfolio, projectsOfPortfolio } from "./store-portfolio";

/** The caller's organisations side by side; for a portfolio executive, every organisation's. Read from summaries, whatever their size. */
export const listPortfolio = personalQuery({
  permission: "portfolio.read",
  input: listPortfolioRoute.query,

  async run(scope, { after, limit, direction }) {
    const rows = await pageOfPortfolio(scope, direction, namePlace(after), limit + 1);
    const projects = await projectsOfPortfolio(
      scope,
      rows.slice(0, limit).map(({ id }) => id),
    );
    return pageByName(rows, limit, (row) => portfolioView(row, projects));
  },
});

function portfolioView({ key: _, ...row }: PortfolioRow, projects: readonly PortfolioProject[]): PortfolioOrganisation {
  const legalForm = LEGAL_FORMS.find((form) => form === row.legalForm);
  if (!legalForm) throw new Error(`unknown legal form ${row.legalForm}`);
  const own = projects.filter(({ organisationId }) => organisationId === row.id);
  return {
    ...row,
    legalForm,
    statuses: STATUSES.filter((status) => row.statuses.includes(status)),
    projects: own.map(({ id, name, phase, importedAt, figures }) => ({
      id,
      name,
      phase,
      importedAt: importedAt?.toISOString() ?? null,
      resources: figures?.resources ?? 0,
      workloads: figures?.workloads ?? 0,
      byWorkload: figures?.byWorkload ?? null,
    })),
  };
}
