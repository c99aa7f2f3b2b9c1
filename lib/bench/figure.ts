/** One measured ratio, as `npm run bench -- --json` prints it: one line per figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The goal as a sentence: `>= 500`. */
  readonly goal: string;
  readonly holds: boolean;
  /** What it was measured against, in the same run, and what is and is not included. */
  readonly reference: string;
}

/** A ratio of at least (or at most) a bound; the value is cut to what a reader can use. */
export function figure(name: string, value: number, bound: { atLeast: number } | { atMost: number }, reference: string): Figure {
  const least = "atLeast" in bound;
  const limit = least ? bound.atLeast : bound.atMost;
  const rounded = Number(value.toPrecision(3));
  const holds = Number.isFinite(value) && (least ? value >= limit : value <= limit);
  return { name, value: rounded, unit: "ratio", goal: `${least ? ">=" : "<="} ${limit}`, holds, reference };
}
