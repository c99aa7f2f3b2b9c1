// By hand and not by a library of scales: dashboards draw in the browser too, and that library weighs thirteen kilobytes there.

/** What is there is seen: the least length, in percents, and the least side, in pixels, of what is not nothing. */
const LEAST_SHARE = 0.5;
const LEAST_SIDE = 4;
/** The room of a square, and so the side of the greatest, in pixels. */
export const ROOM = 32;

/** The length of a value in percents of the widest, two decimals; what is not nothing keeps a visible length. */
export function lengthScale(max: number): (value: number) => number {
  return (value) => (value <= 0 ? 0 : Math.max(LEAST_SHARE, round(100 * shareOf(value, max))));
}

/** The side of a square whose area is the value's share of the greatest, whole pixels. */
export function sideScale(max: number, side: number): (value: number) => number {
  return (value) => (value <= 0 ? 0 : Math.max(LEAST_SIDE, Math.round(side * Math.sqrt(shareOf(value, max)))));
}

function shareOf(value: number, max: number): number {
  return max > 0 ? Math.min(1, value / max) : 0;
}

/** Two decimals: enough for the widest screen, short in the markup. */
export function round(value: number): number {
  return Math.round(100 * value) / 100;
}
