import { ComparisonQuery, type PortfolioComparison, type PortfolioLine } from "@/lib/contract/portfolio";
import { wallDay } from "@/lib/domain/training/meeting-time";
import type { PortfolioScope } from "../database";
import { NotFound } from "../errors";
import { personalQuery } from "../use-case";
import { linesById, linesOfOrganisations, nextActions, type StoredLine } from "./store-portfolio";
import { viewLine } from "./view-line";

/**
 * Two lines of the caller's portfolio side by side, and their organisations where one has several projects. A line that is not in it
 * is not there. Null until both are chosen.
 */
export const comparePortfolio = personalQuery({
  permission: "portfolio.read",
  input: ComparisonQuery,

  async run(scope, { a, b }): Promise<PortfolioComparison | null> {
    if (a === undefined || b === undefined) return null;
    const today = wallDay(new Date());
    const rows = await linesById(scope, [a, b]);
    const [one, other] = [a, b].map((id) => rows.find((row) => row.id === id));
    if (!one || !other) throw new NotFound();
    const actions = await nextActions(scope, [one.organisationId, other.organisationId]);
    const view = (row: StoredLine) => viewLine(row, actions, today);
    return { first: view(one), second: view(other), organisations: await wholes(scope, [one, other], view) };
  },
});

async function wholes(
  scope: PortfolioScope,
  [one, other]: readonly [StoredLine, StoredLine],
  view: (row: StoredLine) => PortfolioLine,
): Promise<PortfolioComparison["organisations"]> {
  if (one.organisationId === other.organisationId) return null;
  const rows = await linesOfOrganisations(scope, [one.organisationId, other.organisationId]);
  if (rows.length <= 2) return null;
  const linesOf = ({ organisationId }: StoredLine) => rows.filter((row) => row.organisationId === organisationId).map(view);
  return { first: linesOf(one), second: linesOf(other) };
}
