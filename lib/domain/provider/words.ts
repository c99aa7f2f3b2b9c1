/** Classes of service that SecNumCloud qualifies one by one. */
export const SCOPES = ["iaas", "paas", "caas", "saas"] as const;
export type Scope = (typeof SCOPES)[number];

/** How far a qualification is: none known, under way without a known milestone, J0 application accepted … J3 decision of ANSSI. */
export const MILESTONES = ["none", "pending", "J0", "J1", "J2", "J3"] as const;
export type Milestone = (typeof MILESTONES)[number];

export const TRUST_WORDS = ["qualified", "in-progress", "unknown", "ended", "not-qualified"] as const;
export type TrustWord = (typeof TRUST_WORDS)[number];

export const TRUST_REASONS = [
  /** A decision of ANSSI, valid that day. */
  "decision",
  /** In the catalogue of ANSSI that day; decision and validity were not found. */
  "listed",
  "milestone",
  "pending",
  "absent",
  /** The fact was true until a day, and nothing is known after it. */
  "not-known-after",
  /** The first fact is later than the day asked about. */
  "not-known-before",
  "validity-over",
  "closed",
  /** Only the year of the end is known, and the day asked about is in it. */
  "closing-year",
  "no-fact",
] as const;
export type TrustReason = (typeof TRUST_REASONS)[number];

export const SOURCE_LABELS = ["fact", "secondary", "inference"] as const;
