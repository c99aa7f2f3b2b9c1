import type { ReadinessSnapshotView } from "@/lib/contract/readiness";

type Kept = Pick<ReadinessSnapshotView, "id" | "at" | "score" | "completeness" | "formula">;
/** A point in percents of the picture: 0 at the left and at the top. */
export interface Point {
  /** Of the snapshot: two may be of one moment. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}
export interface Series {
  readonly points: readonly Point[];
  readonly segments: readonly Segment[];
}
export interface TrendShape {
  readonly score: Series;
  readonly completeness: Series;
  /** Where a later formula begins: half way between the last point of the old and the first of the new. */
  readonly changes: readonly { readonly x: number; readonly formula: string }[];
}

/** Left and right of the first and the last point, in percents. */
const MARGIN = 2;

/**
 * Kept scores as a picture, oldest first, placed by time. Nothing is joined across a moment at which nothing was known, nor across a
 * change of formula: what was computed otherwise is no trend.
 */
export function trendShape(kept: readonly Kept[]): TrendShape {
  const times = kept.map(({ at }) => Date.parse(at));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const xAt = (place: number) =>
    last === first ? 50 : MARGIN + ((100 - 2 * MARGIN) * ((times[place] ?? first) - first)) / (last - first);
  const series = (heightOf: (one: Kept) => number | null): Series => {
    const points = kept.map((one, place) => {
      const height = heightOf(one);
      return height === null ? null : { id: one.id, x: round(xAt(place)), y: round(100 - height) };
    });
    const segments = points.flatMap((to, place) => {
      const from = points[place - 1];
      return from && to && kept[place - 1]?.formula === kept[place]?.formula ? [{ from, to }] : [];
    });
    return { points: points.filter((point) => point !== null), segments };
  };
  const changes = kept.flatMap(({ formula }, place) =>
    place > 0 && kept[place - 1]?.formula !== formula ? [{ x: round((xAt(place - 1) + xAt(place)) / 2), formula }] : [],
  );
  return { score: series(({ score }) => score), completeness: series(({ completeness }) => 100 * completeness), changes };
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
