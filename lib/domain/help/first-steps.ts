import type { Role } from "../access/policy";

/** Where a step leads: a page of the organisation, or of a project. */
export type StepPlace = "members" | "inventory" | "assessments" | "training" | "workloads" | "programme" | "readiness";

export interface FirstStep {
  readonly id: string;
  readonly place: StepPlace;
  /** Acts of the audit trail that show it done: one's own, or anybody's where one person's act serves all. */
  readonly acts: readonly string[];
  readonly by: "oneself" | "anybody";
}

const TRAIN: FirstStep = { id: "begin-training", place: "training", acts: ["start-module", "attempt-quiz"], by: "oneself" };
const WORKLOAD: FirstStep = { id: "describe-workload", place: "workloads", acts: ["edit-workload"], by: "oneself" };

/** What each role does first in an organisation, in this order. Nothing is ticked by a click: the audit trail says what was done. */
export const FIRST_STEPS: Readonly<Record<Role, readonly [FirstStep, FirstStep, FirstStep]>> = {
  "project-lead": [
    { id: "invite-people", place: "members", acts: ["invite-person"], by: "anybody" },
    { id: "import-inventory", place: "inventory", acts: ["confirm-import", "apply-import"], by: "anybody" },
    { id: "start-assessment", place: "assessments", acts: ["start-assessment"], by: "anybody" },
  ],
  contributor: [TRAIN, { id: "answer", place: "assessments", acts: ["save-answer"], by: "oneself" }, WORKLOAD],
  reader: [
    { id: "join-training", place: "training", acts: ["join-training"], by: "oneself" },
    TRAIN,
    { id: "pass-quiz", place: "training", acts: ["attempt-quiz"], by: "oneself" },
  ],
  "organisation-executive": [
    TRAIN,
    { id: "accept-engagement", place: "members", acts: ["accept-engagement"], by: "anybody" },
    { id: "sign-decision", place: "programme", acts: ["sign-decision"], by: "oneself" },
  ],
  consultant: [
    {
      id: "review-assessment",
      place: "assessments",
      acts: ["validate-assessment", "return-assessment", "mark-question"],
      by: "oneself",
    },
    WORKLOAD,
    { id: "keep-readiness", place: "readiness", acts: ["keep-readiness"], by: "oneself" },
  ],
};

/** Acts of an organisation's trail: by this person, and by anybody. */
export interface DoneActs {
  readonly oneself: ReadonlySet<string>;
  readonly anybody: ReadonlySet<string>;
}

/** The steps of a role with what is done of them. */
export function stepsOf(role: Role, done: DoneActs): { id: string; place: StepPlace; done: boolean }[] {
  return FIRST_STEPS[role].map(({ id, place, acts, by }) => ({ id, place, done: acts.some((act) => done[by].has(act)) }));
}

/** Acts whose mark in the trail the steps of a role look for. */
export function actsOf(role: Role): string[] {
  return [...new Set(FIRST_STEPS[role].flatMap(({ acts }) => acts))];
}
