/**
 * What stands where an erased person's name stood. In both languages at once: a name is looked up by pages, files and exports alike,
 * in whichever language each is made, and nothing of the person is left to choose one by.
 */
export const ERASED_NAME = "Personne effacée / Erased person";

/** Why somebody is erased: closed words, since a sentence could name the person in the audit trail for ever. */
export const ERASURE_REASONS = ["request", "retention", "mistake"] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What an erasure takes away or empties, by kind of row. */
export const ERASED_KINDS = [
  "sessions",
  "secondFactors",
  "resetLinks",
  "rolesLost",
  "views",
  "mails",
  "memberships",
  "engagements",
  "invitations",
  "learners",
] as const;
export type ErasedKind = (typeof ERASED_KINDS)[number];

/** Texts of an organisation in which a name may stand that leads to no account; those that may be corrected, by table. */
export const CORRECTABLE_TEXTS = [
  "workload",
  "answer",
  "follow_up",
  "training_session",
  "learner",
  "assumption",
  "derogation",
  "project",
] as const;
/** And those that are appended and never changed: they prove what was said. */
export const KEPT_TEXTS = [
  "answer_revision",
  "remark",
  "assessment",
  "gate_waiver",
  "gate_attestation",
  "gate_decision",
  "gate_signature",
  "milestone",
  "milestone_withdrawal",
  "evidence",
  "evidence_revision",
  "second_reading_mark",
  "second_reading_decision",
  "assessment_snapshot",
  "readiness_snapshot",
  "engagement",
  "inventory_import",
  "inventory_rejection",
  "microsoft365_import",
  "own_questionnaire",
  "audit_event",
] as const;
export const NAMING_TEXTS = [...CORRECTABLE_TEXTS, ...KEPT_TEXTS] as const;
export type NamingText = (typeof NAMING_TEXTS)[number];

/** Whether the organisation can still correct such a text. */
export function canBeCorrected(text: NamingText): boolean {
  return (CORRECTABLE_TEXTS as readonly string[]).includes(text);
}
