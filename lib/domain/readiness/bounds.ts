/** Where a score can come to lie once everything is known, in whole points. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * The score if nothing of what is unknown turned out to be there, and if all of it did. In: a score of 0 to 100 over what is known, and
 * the share of the weights that is known (0 to 1). Null: nothing is known.
 */
export function boundsOf({
  score,
  completeness,
}: {
  readonly score: number | null;
  readonly completeness: number;
}): Bounds | null {
  if (score === null) return null;
  const least = score * completeness;
  return { least: Math.floor(least + 1e-9), most: Math.ceil(least + 100 * (1 - completeness) - 1e-9) };
}
