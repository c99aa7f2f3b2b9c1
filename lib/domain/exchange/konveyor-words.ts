// Closed words of the reading of a Konveyor questionnaire; apart from the schemas, so that a browser offers them without a parser.

export const KONVEYOR_RISKS = ["red", "yellow", "green", "unknown"] as const;
export type KonveyorRisk = (typeof KONVEYOR_RISKS)[number];

export const READ_PARTS = ["questionnaire", "section", "question", "answer"] as const;
export type ReadPart = (typeof READ_PARTS)[number];

/** `wrong`: the file is refused until it is mended. `kept`: kept for the export, without effect here. `left`: not kept. `note`: read, but otherwise than one may think. */
export const READING_STANDINGS = ["wrong", "kept", "left", "note"] as const;
export type ReadingStanding = (typeof READING_STANDINGS)[number];

export const READING_CODES = [
  "missing",
  "not-text",
  "not-a-list",
  "empty-list",
  "not-a-map",
  "not-a-risk",
  "not-a-number",
  "not-true-or-false",
  "too-long",
  "too-many",
  "too-few-answers",
  "twice",
  "one-at-a-time",
  "other-kind",
  "include-for",
  "exclude-for",
  "apply-tags",
  "auto-answer-for",
  "thresholds",
  "risk-messages",
  "required",
  "unknown-field",
  "envelope",
  "bare-word",
  "dont-know",
  "unscored",
] as const;
export type ReadingCode = (typeof READING_CODES)[number];
