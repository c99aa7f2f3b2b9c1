import { round } from "./scale";

export interface Tick {
  readonly x: number;
  /** The day of the tick, ISO 8601. */
  readonly day: string;
}
export interface TimeScale {
  /** A day in percents of the picture; null for no day. */
  readonly at: (day: string | null) => number | null;
  /** At most five round days: first days of months, or weeks apart where the axis is short. */
  readonly ticks: readonly Tick[];
}

/** Left and right of the first and the last day, in percents. */
const MARGIN = 4;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MOST = 5;
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const WEEKS = [1, 2, 4];

/** Days on an axis that holds them all and today; a week at least, so that a single day has a place. */
export function timeScale(days: readonly (string | null)[], today: string): TimeScale {
  const times = [...days, today].flatMap((day) => (day === null ? [] : [Date.parse(day)]));
  const spare = Math.max(0, (WEEK - (Math.max(...times) - Math.min(...times))) / 2);
  const [first, last] = [Math.min(...times) - spare, Math.max(...times) + spare];
  const place = (time: number) => round(MARGIN + ((100 - 2 * MARGIN) * (time - first)) / (last - first));
  return {
    at: (day) => (day === null ? null : place(Date.parse(day))),
    ticks: roundDays(first, last).map((time) => ({ x: place(time), day: new Date(time).toISOString().slice(0, 10) })),
  };
}

function roundDays(first: number, last: number): number[] {
  const months = MONTHS.map((step) => firstDays(first, last, step)).find((days) => days.length <= MOST) ?? [];
  if (months.length > 1) return months;
  const start = Math.ceil(first / DAY) * DAY;
  const weeks = (step: number) =>
    Array.from({ length: Math.floor((last - start) / (step * WEEK)) + 1 }, (_, place) => start + place * step * WEEK);
  return WEEKS.map(weeks).find((days) => days.length <= MOST) ?? [];
}

/** The first days of every so many months, counted from a January, between two moments. */
function firstDays(first: number, last: number, step: number): number[] {
  const from = new Date(first);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth();
  const days: number[] = [];
  for (let at = Math.floor(month / step) * step; days.length <= MOST + 1; at += step) {
    const time = Date.UTC(Math.floor(at / 12), at % 12);
    if (time > last) return days;
    if (time >= first) days.push(time);
  }
  return days;
}
