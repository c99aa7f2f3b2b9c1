import { ComparisonQuery, type PortfolioComparison } from "@/lib/contract/portfolio";
import { wallDay } from "@/lib/domain/training/meeting-time";
import { NotFound } from "../errors";
import { personalQuery } from "../use-case";
import { linesById, nextActions } from "./store-portfolio";
import { viewLine } from "./view-line";

/** Two lines of the caller's portfolio side by side; one that is not in it is not there. Null until both are chosen. */
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
    return { first: viewLine(one, actions, today), second: viewLine(other, actions, today) };
  },
});
