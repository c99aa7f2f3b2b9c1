import type { Attestation, ProjectFacts, Waiver } from "./facts";
import { type Finding, findingOf } from "./finding";
import type { Criterion, Gate } from "./gate";

export const CRITERION_STATUSES = ["met", "unmet", "waived"] as const;
export type CriterionStatus = (typeof CRITERION_STATUSES)[number];

export interface CriterionResult extends Pick<Finding, "fact" | "at"> {
  readonly id: string;
  readonly status: CriterionStatus;
  /** False: a waiver would change nothing. */
  readonly waivable: boolean;
  /** In force; it counts only while the criterion is not met. */
  readonly waiver: Waiver | null;
  readonly attestation: Attestation | null;
}

/** One criterion on the facts of one moment. A waiver lets a gate be passed without it, and never makes it met. */
export function evaluateCriterion(criterion: Criterion, facts: ProjectFacts): CriterionResult {
  const { met, fact, at, binding = false } = findingOf(criterion, facts);
  const waivable = criterion.waivable && !binding;
  const today = facts.at.slice(0, 10);
  const waiver = facts.waivers.find((one) => one.criterion === criterion.id && one.until >= today) ?? null;
  const status = met ? "met" : waiver && waivable ? "waived" : "unmet";
  const attestation = facts.attestations.find((one) => one.criterion === criterion.id) ?? null;
  return { id: criterion.id, status, fact, at, waivable, waiver, attestation };
}

/** Every criterion of a gate, in its order. */
export function evaluateGate(gate: Gate, facts: ProjectFacts): CriterionResult[] {
  return gate.criteria.map((criterion) => evaluateCriterion(criterion, facts));
}

export function countUnmet(results: readonly Pick<CriterionResult, "status">[]): number {
  return results.filter(({ status }) => status === "unmet").length;
}
