import { VERDICTS, type Verdict } from "../eligibility/verdict";
import { shareEligible } from "./line";

/** What is counted of each project, and what of it can be added. */
export interface CountedLine {
  readonly workloads: number | null;
  readonly byWorkload: Readonly<Record<Verdict, number>> | null;
  readonly unmet: number | null;
  readonly pressing: number | null;
  readonly awaitingReview: number;
  readonly questionnairesBehind: number;
  readonly editionBehind: boolean;
  readonly computedAt: string | null;
}

/**
 * An organisation over all its projects: counts alone, added. A readiness is a project's own, and is never averaged. Null: no project
 * knows the figure.
 */
export interface WholeFigures {
  readonly projects: number;
  /** Projects whose figures were counted at least once: the others add nothing. */
  readonly counted: number;
  /** Projects whose inventory is judged: the workloads are theirs. */
  readonly judged: number;
  readonly workloads: number | null;
  readonly byWorkload: Readonly<Record<Verdict, number>> | null;
  readonly shareEligible: number | null;
  readonly unmet: number | null;
  readonly pressing: number | null;
  readonly awaitingReview: number;
  readonly questionnairesBehind: number;
  readonly editionsBehind: number;
  /** The oldest moment that a figure of it is of. */
  readonly computedAt: string | null;
}

/** The lines of an organisation's projects as one, their counts added. */
export function wholeOf(lines: readonly CountedLine[]): WholeFigures {
  const byWorkload = addedVerdicts(lines.flatMap((line) => line.byWorkload ?? []));
  const moments = lines.flatMap(({ computedAt }) => computedAt ?? []).sort();
  return {
    projects: lines.length,
    counted: moments.length,
    judged: lines.filter((line) => line.byWorkload !== null).length,
    workloads: added(lines.map((line) => line.workloads)),
    byWorkload,
    shareEligible: byWorkload && shareEligible(byWorkload),
    unmet: added(lines.map((line) => line.unmet)),
    pressing: added(lines.map((line) => line.pressing)),
    awaitingReview: added(lines.map((line) => line.awaitingReview)) ?? 0,
    questionnairesBehind: added(lines.map((line) => line.questionnairesBehind)) ?? 0,
    editionsBehind: lines.filter((line) => line.editionBehind).length,
    computedAt: moments[0] ?? null,
  };
}

/** What is known, added; null: nothing is. */
function added(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

function addedVerdicts(counts: readonly Readonly<Record<Verdict, number>>[]): Record<Verdict, number> | null {
  if (counts.length === 0) return null;
  const entries = VERDICTS.map((verdict) => [verdict, counts.reduce((sum, one) => sum + one[verdict], 0)]);
  return Object.fromEntries(entries) as Record<Verdict, number>;
}
