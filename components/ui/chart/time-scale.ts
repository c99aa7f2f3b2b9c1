import { scaleUtc } from "d3-scale";
import { round } from "./scale";

export interface Tick {
  readonly x: number;
  /** The day of the tick, ISO 8601. */
  readonly day: string;
}
export interface TimeScale {
  /** A day in percents of the picture; null for no day. */
  readonly at: (day: string | null) => number | null;
  /** Three to six round days. */
  readonly ticks: readonly Tick[];
}

/** Left and right of the first and the last day, in percents. */
const MARGIN = 4;
const TICKS = 4;
const WEEK = 7 * 86_400_000;

/** Days on an axis that holds them all and today; a week at least, so that a single day has a place. */
export function timeScale(days: readonly (string | null)[], today: string): TimeScale {
  const times = [...days, today].flatMap((day) => (day === null ? [] : [Date.parse(day)]));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const spare = Math.max(0, (WEEK - (last - first)) / 2);
  const scale = scaleUtc([first - spare, last + spare], [MARGIN, 100 - MARGIN]);
  const ticks = scale.ticks(TICKS).map((tick) => ({ x: round(scale(tick)), day: tick.toISOString().slice(0, 10) }));
  return { at: (day) => (day === null ? null : round(scale(Date.parse(day)))), ticks };
}
