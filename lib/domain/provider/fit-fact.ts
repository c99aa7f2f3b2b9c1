import type { QualificationFact } from "./fact";

export type Stated = Pick<QualificationFact, "milestone" | "on" | "knownUntil" | "validFrom" | "validTo" | "decision"> & {
  readonly source: { readonly date: string };
};
export type Misfit = { readonly field: string; readonly message: string };

/**
 * What in a stated fact contradicts itself, by field; empty when nothing does. `today`: nobody knows a day that has not come.
 * A number and a validity belong to a decision (J3); a milestone has its day; a validity has two ends.
 */
export function misfitsOf(fact: Stated, today: string): Misfit[] {
  const { milestone, on, knownUntil, validFrom, validTo, decision, source } = fact;
  const decided = milestone === "J3";
  const found: (Misfit | false)[] = [
    knownUntil > today && { field: "knownUntil", message: "later-than-today" },
    source.date > today && { field: "source.date", message: "later-than-today" },
    on !== null && on > knownUntil && { field: "on", message: "later-than-known" },
    on === null && milestone !== "none" && milestone !== "pending" && { field: "on", message: "needed" },
    !decided && decision !== null && { field: "decision", message: "without-decision" },
    !decided && validFrom !== null && { field: "validFrom", message: "without-decision" },
    !decided && validTo !== null && { field: "validTo", message: "without-decision" },
    decided &&
      (validFrom === null) !== (validTo === null) && {
        field: validFrom === null ? "validFrom" : "validTo",
        message: "needed",
      },
    validFrom !== null && validTo !== null && validFrom > validTo && { field: "validTo", message: "before-start" },
  ];
  return found.filter((one) => one !== false);
}
