/** What sort of document proves an answer. */
export const EVIDENCE_KINDS = [
  "policy",
  "procedure",
  "contract",
  "certificate",
  "report",
  "record",
  "screenshot",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
