import { ROLES } from "../access/policy";
import { LEARNING_ROLES } from "../training/role";
import type { AssessmentFact, EstateFact, ProjectFacts } from "./facts";

const AT = "2026-11-22T09:00:00.000Z";

/** Ten workloads, all described and all on evidence that stands. */
export function anEstateFact(override: Partial<EstateFact> = {}): EstateFact {
  return {
    importNumber: 3,
    importedAt: "2026-11-12T09:00:00.000Z",
    edition: "2026-11",
    editionInForce: "2026-11",
    workloads: 10,
    undetermined: 0,
    byEvidence: { confirmed: 4, strong: 6, weak: 0, none: 0 },
    described: { owner: 10, criticality: 10, "data-categories": 10 },
    ...override,
  };
}

export function anAssessmentFact(override: Partial<AssessmentFact> = {}): AssessmentFact {
  return {
    assessmentId: "4f0c3a52-1111-4222-8333-944455556666",
    questionnaire: "organisational-readiness",
    version: "1.0",
    state: "validated",
    score: 70,
    completeness: 1,
    complete: true,
    at: AT,
    reviewedAs: "consultant",
    snapshotId: null,
    ...override,
  };
}

/** A project of which every fact is good and nothing is attested. */
export function someProjectFacts(override: Partial<ProjectFacts> = {}): ProjectFacts {
  const ofEach = [
    "organisational-readiness",
    "technical-readiness",
    "secnumcloud-customer-duties",
    "skills",
    "exit-and-reversibility",
  ];
  return {
    at: AT,
    coverage: LEARNING_ROLES.map((role) => ({ role, learners: 4, trained: 4, done: 40, toDo: 40 })),
    trainedAt: "2026-11-20T09:00:00.000Z",
    assessments: ofEach.map((questionnaire) => anAssessmentFact({ questionnaire })),
    estate: anEstateFact(),
    people: {
      byRole: Object.fromEntries(ROLES.map((role) => [role, 1])) as ProjectFacts["people"]["byRole"],
      members: 4,
      secondFactors: 4,
    },
    attestations: [],
    waivers: [],
    ...override,
  };
}
