import type { Verdict } from "../eligibility/verdict";
import type { Dashboard } from "./dashboard";

type Cell = Dashboard["decisions"]["cells"][number];

/** What cells are narrowed by; `evidence`: only those whose verdict rests on little. */
export interface CellFilter {
  readonly verdict?: Verdict | undefined;
  readonly level?: Cell["level"] | undefined;
  readonly outcome?: Cell["outcome"] | undefined;
  readonly evidence?: "weak" | undefined;
}

/** How many workloads the cells hold that a filter lets through. */
export function workloadsIn(cells: readonly Cell[], { verdict, level, outcome, evidence }: CellFilter): number {
  const meets = (cell: Cell) =>
    (verdict === undefined || cell.verdict === verdict) &&
    (level === undefined || cell.level === level) &&
    (outcome === undefined || cell.outcome === outcome);
  return cells.filter(meets).reduce((sum, { workloads, weak }) => sum + (evidence === "weak" ? weak : workloads), 0);
}
