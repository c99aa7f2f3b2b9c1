import type { Dashboard } from "../dashboard/dashboard";
import { workloadsIn } from "../dashboard/decided-cells";
import { VERDICTS, type Verdict } from "../eligibility/verdict";
import { LEVELS, type Level } from "../obligation/obligation";

type Cell = Dashboard["decisions"]["cells"][number];

/** What a milestone kept of the workloads of one verdict and one obligation. */
export interface KeptCell {
  readonly verdict: Verdict;
  readonly level: Level;
  readonly workloads: number;
  readonly weak: number;
  /** The first of them as they were called; null: an earlier release kept counts alone. */
  readonly names: readonly string[] | null;
  /** How many stand in the same cell now; null where nothing is judged now. */
  readonly now: number | null;
}

const SHOWN = 5;

/** The cells of a milestone by verdict and obligation, whatever was decided, beside the count of today. Nothing is judged again. */
export function keptCells(kept: readonly Cell[], today: readonly Cell[] | null): KeptCell[] {
  return VERDICTS.flatMap((verdict) =>
    LEVELS.flatMap((level) => {
      const those = kept.filter((cell) => cell.verdict === verdict && cell.level === level);
      if (those.length === 0) return [];
      const now = today && workloadsIn(today, { verdict, level });
      return [
        {
          verdict,
          level,
          workloads: workloadsIn(those, {}),
          weak: workloadsIn(those, { evidence: "weak" }),
          names: namesIn(those),
          now,
        },
      ];
    }),
  );
}

function namesIn(cells: readonly Cell[]): readonly string[] | null {
  if (cells.some(({ names }) => names === undefined)) return null;
  const names = cells.flatMap((cell) => cell.names ?? []);
  return names.sort((a, b) => a.localeCompare(b, "fr")).slice(0, SHOWN);
}
