import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";

export type Counts = Readonly<Record<Verdict, number>>;

/** What decides something, in the order of the product: configuration is told apart, never in a share. */
export const DECIDING = VERDICTS.filter((verdict) => verdict !== "configuration");

/** The whole that shares are taken of. */
export function decidingTotal(counts: Counts): number {
  return DECIDING.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** Parts of a whole in evidence: what a decision may rest on, and the rest. */
export function solidShare(byEvidence: Readonly<Record<"confirmed" | "strong" | "weak" | "none", number>>) {
  const solid = byEvidence.confirmed + byEvidence.strong;
  return { solid, total: solid + byEvidence.weak + byEvidence.none };
}
