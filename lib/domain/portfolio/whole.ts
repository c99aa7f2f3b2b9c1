import { VERDICTS, type Verdict } from "../eligibility/verdict";
import { judgedOf, shareEligible } from "./line";

/** What is counted of each project, and what of it can be added. */
export interface CountedLine {
  readonly workloads: number | null;
  readonly byWorkload: Readonly<Record<Verdict, number>> | null;
  /** Of the workloads that are judged, those whose verdict rests on an estimate or on no evidence. */
  readonly shareWeak: number | null;
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
  /** Workloads whose verdict rests on an estimate or on no evidence, and their share of those that are judged. */
  readonly weak: number | null;
  readonly shareWeak: number | null;
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
    ...addedWeak(lines),
    unmet: added(lines.map((line) => line.unmet)),
    pressing: added(lines.map((line) => line.pressing)),
    awaitingReview: added(lines.map((line) => line.awaitingReview)) ?? 0,
    questionnairesBehind: added(lines.map((line) => line.questionnairesBehind)) ?? 0,
    editionsBehind: lines.filter((line) => line.editionBehind).length,
    computedAt: moments[0] ?? null,
  };
}

/** A line keeps a share of whole workloads: times the number it was taken of, it is their number again. */
function addedWeak(lines: readonly CountedLine[]): Pick<WholeFigures, "weak" | "shareWeak"> {
  const known = lines.flatMap(({ byWorkload, shareWeak }) => {
    const judged = byWorkload ? judgedOf(byWorkload) : 0;
    return shareWeak === null || judged === 0 ? [] : [{ judged, weak: Math.round(shareWeak * judged) }];
  });
  const weak = added(known.map((line) => line.weak));
  const judged = added(known.map((line) => line.judged));
  return { weak, shareWeak: weak === null || judged === null ? null : weak / judged };
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
