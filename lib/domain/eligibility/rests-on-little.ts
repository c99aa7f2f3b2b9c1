import type { Grade, Verdict } from "./verdict";

/**
 * Whether the verdict of a workload is an estimate or rests on no evidence. What is configuration alone rests on no evidence and
 * needs none: never.
 */
export function restsOnLittle(verdict: Verdict, evidence: Grade): boolean {
  return verdict !== "configuration" && (evidence === "weak" || evidence === "none");
}
