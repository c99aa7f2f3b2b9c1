import type { PortfolioLine } from "@/lib/contract/portfolio";
import { downloadPortfolioRoute } from "@/lib/contract/table";
import { loadPage } from "../portfolio/load-page";
import { personalTable } from "./table-download";
import type { TableWords } from "./table-words";

/** The caller's portfolio as a file: what each line shows, read from lines alone, and when its figures were counted. */
export const downloadPortfolio = personalTable({
  permission: "portfolio.read",
  input: downloadPortfolioRoute.query,
  table: "portfolio",
  columns: [
    "organisation",
    "legalForm",
    "project",
    "phase",
    "score",
    "completeness",
    "dueOn",
    "risk",
    "unmet",
    "workloads",
    "shareEligible",
    "shareWeak",
    "pressing",
    "movedAt",
    "awaitingReview",
    "edition",
    "questionnairesBehind",
    "nextAction",
    "actionDueOn",
    "computedAt",
  ],
  page: (scope, { after, limit, locale: _, ...filters }) => loadPage(scope, { filters, after, limit }),
  cells: (line, words) => [
    line.organisation.name,
    words(`organisation.legalForms.${line.organisation.legalForm}`),
    line.project?.name ?? null,
    phaseOf(line, words),
    line.score,
    line.completeness,
    line.dueOn,
    line.risk && words(`portfolio.risks.${line.risk}`),
    line.unmet,
    line.workloads,
    line.shareEligible,
    line.shareWeak,
    line.pressing,
    line.movedAt,
    line.awaitingReview,
    // Nothing was counted yet: whether it is behind is not known.
    line.computedAt && words(`portfolio.${line.editionBehind ? "editionBehind" : "upToDate"}`),
    line.computedAt && line.questionnairesBehind,
    line.nextAction?.text ?? null,
    line.nextAction?.dueOn ?? null,
    line.computedAt,
  ],
});

function phaseOf({ project }: PortfolioLine, words: TableWords): string | null {
  if (project === null) return null;
  return words(project.operating ? "portfolio.operating" : `eligibility-words.phase.${project.phase}`);
}
