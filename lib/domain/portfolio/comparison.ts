/** A figure of two lines side by side; null: unknown. */
export interface ComparedFigure {
  readonly first: number | null;
  readonly second: number | null;
  /** Second less first; null where one of them is unknown. */
  readonly difference: number | null;
}

/** Two figures with what lies between them, to the tenth of what they are counted in. */
export function compareFigures(first: number | null, second: number | null): ComparedFigure {
  const difference = first === null || second === null ? null : Math.round((second - first) * 10) / 10;
  return { first, second, difference };
}
