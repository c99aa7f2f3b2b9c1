/**
 * Marks by which the portal knows its own workbook again, whatever is moved, added or translated around them: a hidden row above the
 * columns, a mark in the row of headings, and a hidden sheet of facts.
 */
export const WORKBOOK_FORMAT = "bleu-readiness-answers/1";
export const COLUMN_KEYS = {
  question: "bleu:question",
  revision: "bleu:revision",
  answer: "bleu:answer",
  comment: "bleu:comment",
} as const;
export const HEADING_KEY = "bleu:heading";
export const FACT_KEYS = {
  format: "bleu:format",
  assessment: "bleu:assessment",
  questionnaire: "bleu:questionnaire",
  version: "bleu:version",
  locale: "bleu:locale",
} as const;
/** The hidden sheet: facts, and the options that cells offer. */
export const FACTS_SHEET = "bleu";
