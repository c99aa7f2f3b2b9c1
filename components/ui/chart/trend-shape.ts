import { area, line } from "d3-shape";
import { round } from "./scale";

export interface TrendPoint {
  readonly id: string;
  /** A moment, ISO 8601. */
  readonly at: string;
  /** 0 to 100; null where nothing was known. */
  readonly value: number | null;
  /** How much of it is known, 0 to 1. */
  readonly known: number;
  /** What it was computed under: nothing is joined across a change of it. */
  readonly formula: string;
}
/** A place in percents of the picture: 0 at the left and at the top. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export interface TrendShape {
  readonly points: readonly Place[];
  /** Paths in a square of 100 by 100. */
  readonly values: string;
  readonly knownLine: string;
  readonly knownBand: string;
  /** Where a later formula begins: half way between the last point of the old and the first of the new. */
  readonly changes: readonly { readonly x: number; readonly formula: string }[];
}

/** Left and right of the first and the last point, in percents. */
const MARGIN = 2;
interface Drawn extends TrendPoint {
  readonly x: number;
}

/**
 * Kept figures as a picture, oldest first, placed by time. Nothing is joined across a moment at which nothing was known, nor across a
 * change of formula: what was computed otherwise is no trend.
 */
export function trendShape(kept: readonly TrendPoint[]): TrendShape {
  const drawn = placed(kept);
  const y = (value: number) => round(100 - Math.max(0, Math.min(100, value)));
  const values = line<Drawn>(
    ({ x }) => x,
    ({ value }) => y(value ?? 0),
  ).defined(({ value }) => value !== null);
  const knownLine = line<Drawn>(
    ({ x }) => x,
    ({ known }) => y(100 * known),
  );
  const knownBand = area<Drawn>(
    ({ x }) => x,
    100,
    ({ known }) => y(100 * known),
  );
  const runs = runsOf(drawn);
  const path = (of: (run: Drawn[]) => string | null) => runs.map((run) => of(run) ?? "").join("");
  return {
    points: drawn.flatMap(({ id, x, value }) => (value === null ? [] : [{ id, x, y: y(value) }])),
    values: path(values),
    knownLine: path(knownLine),
    knownBand: path(knownBand),
    changes: changesOf(drawn),
  };
}

/** A single moment stands in the middle. */
function placed(kept: readonly TrendPoint[]): Drawn[] {
  const times = kept.map(({ at }) => Date.parse(at));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const at = (time: number) => round(MARGIN + ((100 - 2 * MARGIN) * (time - first)) / (last - first));
  return kept.map((one, place) => ({ ...one, x: first === last ? 50 : at(times[place] ?? first) }));
}

/** The stretches of one formula each. */
function runsOf(drawn: readonly Drawn[]): Drawn[][] {
  const runs: Drawn[][] = [];
  for (const one of drawn) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.formula === one.formula) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function changesOf(drawn: readonly Drawn[]): { x: number; formula: string }[] {
  return drawn.flatMap(({ x, formula }, place) => {
    const before = drawn[place - 1];
    return before && before.formula !== formula ? [{ x: round((before.x + x) / 2), formula }] : [];
  });
}
