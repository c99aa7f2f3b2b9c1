import type {
  Deadlines,
  DecidedObligation,
  DecidedQualification,
  DecidedReason,
  DecidedVerdict,
  Question,
  Reference,
} from "./decision";

/** Questions that are valid by default; a test says only what it is about. */
const words = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });
export const aReference: Reference = { text: words("A text"), date: "2024-05-21" };

export function anObligation(override: Partial<DecidedObligation> = {}): DecidedObligation {
  return {
    level: "may",
    ruleId: "r60",
    because: words("The reason of the obligation."),
    standing: "fact",
    sources: [aReference],
    restsOnSecNumCloud: false,
    derogation: "none",
    hostDuties: [],
    missing: [],
    ...override,
  };
}

export function aReason(override: Partial<DecidedReason> = {}): DecidedReason {
  return {
    id: "front-door:service-status",
    service: words("Front Door"),
    plannedFor: null,
    effort: null,
    factMissing: false,
    sources: [aReference],
    ...override,
  };
}

export function aDecidedVerdict(override: Partial<DecidedVerdict> = {}): DecidedVerdict {
  return {
    verdict: "eligible",
    evidence: "strong",
    edition: { id: "2026-11", effectiveFrom: "2026-11-01" },
    reasons: [],
    ...override,
  };
}

export function aQualification(override: Partial<DecidedQualification> = {}): DecidedQualification {
  return {
    scope: "iaas",
    milestone: "J1",
    on: "2025-11-17",
    knownUntil: "2026-09-28",
    validFrom: null,
    validTo: null,
    decision: null,
    standing: "secondary",
    sources: [aReference],
    ...override,
  };
}

export const NO_DEADLINES: Deadlines = { goLiveOn: null, contractEndsOn: null, licenceEndsOn: null, derogationEndsOn: null };
export const QUALIFIED = [
  aQualification({
    milestone: "J3",
    decision: "1",
    validFrom: "2026-10-01",
    validTo: "2029-10-01",
    knownUntil: "2029-10-01",
  }),
];

export function aQuestion(override: Partial<Question> = {}): Question {
  return {
    obligation: anObligation(),
    verdict: aDecidedVerdict(),
    qualification: [aQualification()],
    deadlines: NO_DEADLINES,
    hosting: "commercial-cloud",
    vital: false,
    day: "2026-11-22",
    ...override,
  };
}
