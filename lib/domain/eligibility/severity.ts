import type { Verdict } from "./verdict";

/** Place of each verdict from best to worst. `configuration` decides nothing: it is never compared. */
export const SEVERITY: Readonly<Record<Verdict, number>> = {
  eligible: 0,
  conditional: 1,
  planned: 2,
  redesign: 3,
  unknown: 4,
  "not-eligible": 5,
  configuration: -1,
};

/** The worse of two verdicts, by the order of `VERDICTS`. */
export function worse<V extends Verdict>(a: V, b: V): V {
  return SEVERITY[a] >= SEVERITY[b] ? a : b;
}

/** A count for every verdict, all zero. */
export function noVerdicts(): Record<Verdict, number> {
  return { eligible: 0, conditional: 0, planned: 0, redesign: 0, unknown: 0, "not-eligible": 0, configuration: 0 };
}
