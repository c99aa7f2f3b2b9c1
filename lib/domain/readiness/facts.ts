import type { AssessmentState } from "../assessment/state";
import type { RoleCoverage } from "../training/coverage";

/** An assessment of the project as the score sees it. */
export interface AssessmentStanding {
  readonly assessmentId: string;
  readonly questionnaire: string;
  readonly state: AssessmentState;
  /** 0 to 100; null while nothing is scored. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly completeness: number;
}

/** Workloads of the round that is shown, those of configuration alone left out. */
export interface EstateStanding {
  readonly workloads: number;
  readonly withOwner: number;
  readonly withCriticality: number;
  readonly withDataCategories: number;
  /** Their verdict is undetermined. */
  readonly undetermined: number;
  /** Their verdict is determined, on confirmed or corroborated evidence. */
  readonly substantiated: number;
}

/** All that the readiness score is computed from. */
export interface ReadinessFacts {
  readonly training: readonly RoleCoverage[];
  /** Of each questionnaire at most one: see `countedAssessments`. */
  readonly assessments: readonly AssessmentStanding[];
  /** Null before the first import is judged. */
  readonly estate: EstateStanding | null;
}

/** Of each questionnaire the validated assessment, else the one under way: what has been reviewed goes before what has not. */
export function countedAssessments<A extends Pick<AssessmentStanding, "questionnaire" | "state">>(all: readonly A[]): A[] {
  const validated = all.filter(({ state }) => state === "validated");
  const others = all.filter(({ questionnaire }) => !validated.some((one) => one.questionnaire === questionnaire));
  return [...validated, ...others];
}
