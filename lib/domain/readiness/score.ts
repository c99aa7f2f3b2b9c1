import type { ReadinessFacts } from "./facts";
import type { Formula, FormulaDimension } from "./formula";
import { type Measured, measure } from "./measure";

/** One term of a weighted mean. It counts for its weight as far as it is known. */
export interface Term {
  readonly id: string;
  readonly weight: number;
  /** 0 to 100, in tenths at most; null when nothing is known: then it takes no part. */
  readonly score: number | null;
  /** Whole percents: how much of it is known, and how much rests on what was reviewed or substantiated. */
  readonly known: number;
  readonly firm: number;
  /** Points of the mean that it brings, in tenths: over all terms they add up to the mean, exactly. Null when it takes no part. */
  readonly points: number | null;
}
export type MeasureScore = Term & Pick<Measured, "counted">;
export interface DimensionScore extends Term {
  readonly measures: readonly MeasureScore[];
}

export interface Readiness {
  /** Id of the formula. */
  readonly formula: string;
  /** 0 to 100, in tenths; null while nothing is known. */
  readonly score: number | null;
  /** 0 to 1: the share of the weights that rests on something. */
  readonly completeness: number;
  /** 0 to 1, never more than the completeness: the share that rests on what was reviewed or substantiated. */
  readonly firm: number;
  readonly dimensions: readonly DimensionScore[];
}

type Bare = Omit<Term, "points">;

/**
 * The readiness of an organisation's project. In: a formula and what is known. Out: the mean of the dimensions, each weighing as much
 * as the formula says times what is known of it; what is not known lowers the completeness, never the score, and never raises it.
 */
export function readinessOf(formula: Formula, facts: ReadinessFacts): Readiness {
  const measured = formula.dimensions.map((dimension) => scoreDimension(dimension, facts));
  const { score, terms } = weigh(measured);
  return {
    formula: formula.id,
    score,
    completeness: shareOf(measured, "known"),
    firm: shareOf(measured, "firm"),
    dimensions: terms,
  };
}

type BareDimension = Bare & { readonly measures: readonly MeasureScore[] };

function scoreDimension({ id, weight, source, measures }: FormulaDimension, facts: ReadinessFacts): BareDimension {
  const taken = measures.map((one) => ({ id: one.id, weight: one.weight, ...measure(source, one.id, facts) }));
  const { score, terms } = weigh(taken);
  const [known, firm] = [shareOf(taken, "known"), shareOf(taken, "firm")];
  // Whole percents again, and never 0 of something that is known.
  return { id, weight, score, known: Math.max(score === null ? 0 : 1, whole(known)), firm: whole(firm), measures: terms };
}

function whole(share: number): number {
  return Math.floor(100 * share + 1e-9);
}

function shareOf(terms: readonly Bare[], of: "known" | "firm"): number {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  return terms.reduce((sum, term) => sum + term.weight * term[of], 0) / (100 * all);
}

/** The mean before it is rounded; null without a term that is known. */
export function meanOf(terms: readonly Pick<Bare, "weight" | "known" | "score">[]): number | null {
  const counting = terms.filter(({ score }) => score !== null);
  const all = counting.reduce((sum, { weight, known }) => sum + weight * known, 0);
  if (all === 0) return null;
  return counting.reduce((sum, { weight, known, score }) => sum + weight * known * (score ?? 0), 0) / all;
}

/** The mean, in tenths, and what each term brings to it, in tenths that add up to it: the largest remainders are rounded up. */
function weigh<B extends Bare>(terms: readonly B[]): { score: number | null; terms: (B & Term)[] } {
  const mean = meanOf(terms);
  if (mean === null) return { score: null, terms: terms.map((term) => ({ ...term, points: null })) };
  const tenths = Math.round(10 * mean);
  const all = terms.reduce((sum, { weight, known }) => sum + weight * known, 0);
  const exact = terms.map(({ weight, known, score }) => (score === null ? 0 : (10 * weight * known * score) / all));
  const floors = exact.map(Math.floor);
  const missing = tenths - floors.reduce((sum, one) => sum + one, 0);
  const remainder = (at: number) => (exact[at] ?? 0) - (floors[at] ?? 0);
  const raised = new Set([...terms.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b).slice(0, missing));
  const points = (at: number) => ((floors[at] ?? 0) + (raised.has(at) ? 1 : 0)) / 10;
  return { score: tenths / 10, terms: terms.map((term, at) => ({ ...term, points: term.score === null ? null : points(at) })) };
}
