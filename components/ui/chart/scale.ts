import { scaleLinear, scaleSqrt } from "d3-scale";

/** What is there is seen: the least length, in percents, and the least side, in pixels, of what is not nothing. */
const LEAST_SHARE = 0.5;
const LEAST_SIDE = 4;

/** The length of a value in percents of the widest, two decimals; what is not nothing keeps a visible length. */
export function lengthScale(max: number): (value: number) => number {
  const scale = scaleLinear([0, max > 0 ? max : 1], [0, 100]).clamp(true);
  return (value) => (value <= 0 ? 0 : Math.max(LEAST_SHARE, round(scale(value))));
}

/** The side of a square whose area is the value's share of the greatest, whole pixels. */
export function sideScale(max: number, side: number): (value: number) => number {
  const scale = scaleSqrt([0, max > 0 ? max : 1], [0, side]).clamp(true);
  return (value) => (value <= 0 ? 0 : Math.max(LEAST_SIDE, Math.round(scale(value))));
}

/** Two decimals: enough for the widest screen, short in the markup. */
export function round(value: number): number {
  return Math.round(100 * value) / 100;
}
