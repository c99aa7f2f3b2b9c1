import type { Role } from "../access/policy";
import type { AssessmentState } from "../assessment/state";
import type { Grade } from "../eligibility/verdict";
import type { RoleCoverage } from "../training/coverage";

/** What a gate and the readiness score know of an assessment. */
export interface AssessmentFact {
  readonly assessmentId: string;
  readonly questionnaire: string;
  readonly version: string;
  readonly state: AssessmentState;
  /** 0 to 100; null while nothing is scored. */
  readonly score: number | null;
  readonly completeness: number;
  /** Every question that appears is answered. */
  readonly complete: boolean;
  /** The last answer, or the review. */
  readonly at: string;
  /** As what it was validated; null while it is not. Absent from decisions pinned before it was kept. */
  readonly reviewedAs: "consultant" | "project-lead" | null;
  /** The newest snapshot; for a validated assessment the one that its validation took. */
  readonly snapshotId: string | null;
}

/** The estate that the project shows. Workloads of configuration alone decide nothing and are left out. */
export interface EstateFact {
  readonly importNumber: number;
  readonly importedAt: string;
  /** Null while the verdicts are computed. */
  readonly edition: string | null;
  readonly editionInForce: string;
  readonly workloads: number;
  readonly undetermined: number;
  /** Workloads by what their verdict rests on. */
  readonly byEvidence: Readonly<Record<Grade, number>>;
  readonly described: Readonly<Record<"owner" | "criticality" | "data-categories", number>>;
}

/** What somebody vouches for, until the portal can see it by itself. */
export interface Attestation {
  readonly criterion: string;
  readonly personId: string;
  readonly note: string;
  /** The day it came about. */
  readonly on: string;
}

/** A criterion that a gate may be passed without, until the end of a day. */
export interface Waiver {
  readonly criterion: string;
  readonly personId: string;
  readonly reason: string;
  readonly until: string;
}

/** All that gates are evaluated on, read in one moment. */
export interface ProjectFacts {
  readonly at: string;
  readonly coverage: readonly RoleCoverage[];
  /** The last module that anybody completed. */
  readonly trainedAt: string | null;
  readonly assessments: readonly AssessmentFact[];
  /** Null before the first import. */
  readonly estate: EstateFact | null;
  readonly people: {
    readonly byRole: Readonly<Record<Role, number>>;
    readonly members: number;
    readonly secondFactors: number;
  };
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
}
