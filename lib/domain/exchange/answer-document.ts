import { z } from "zod";
import { AnswerValue } from "../assessment/answer";

export const DOCUMENT_FORMAT = "bleu-readiness-assessment/1";

/**
 * An assessment as a YAML document, form 1. What an import reads is `format`, `questionnaire.id`, `questionnaire.version`, `assessment.id`
 * and `answers`; the rest tells people and programs what the answers are about, and is not read back.
 *
 * `answers` is a list, one entry a question, in any order:
 * - `question`: id of the question, as in `questionnaire`;
 * - `revision`: how often it had been answered when the document was made, 0 for never. By it an import tells what the document
 *   changed from what was changed on the portal since; without it, whatever differs is shown as a conflict;
 * - `answer`: null, or one of `{ kind: unknown }`, `{ kind: options, ids: [...] }`, `{ kind: number, number: 12.5 }`,
 *   `{ kind: date, date: 2027-01-14 }`, `{ kind: text, text: ... }`, `{ kind: people, names: [...] }`,
 *   `{ kind: evidence, documents: [{ title: ..., where: ... }] }`;
 * - `comment`: text, empty when left out.
 * A question that is not in the list stays as it is on the portal.
 */
export const AnswerEntry = z.strictObject({
  question: z.string().min(1).max(100),
  revision: z.int().min(0).nullable().default(null),
  answer: AnswerValue.nullable(),
  comment: z.string().max(10_000).default(""),
});

/** What an import needs of the document before it looks at the answers one by one. */
export const AnswerDocumentHead = z.looseObject({
  format: z.string(),
  assessment: z.looseObject({ id: z.string().optional() }).optional(),
  questionnaire: z.looseObject({ id: z.string(), version: z.string() }),
  answers: z.array(z.unknown()).max(5_000),
});
