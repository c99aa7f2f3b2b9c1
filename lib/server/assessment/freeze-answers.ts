import { createHash } from "node:crypto";
import type { SnapshotView } from "@/lib/contract/assessment";
import type { OrganisationScope } from "../database";
import { answersFrom, figuresOf } from "./figures";
import { knownQuestionnaire } from "./known-questionnaire";
import { answersOf, type StoredAnswer } from "./store-answer";
import type { StoredAssessment } from "./store-assessment";
import { insertSnapshot } from "./store-snapshot";

/** An answer as a snapshot holds it: what was said, by whom, when, resting on what. */
export type FrozenAnswer = Pick<StoredAnswer, "value" | "comment" | "revision" | "reason" | "personId"> & { readonly at: string };
export interface SnapshotDocument {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly state: string;
  readonly answers: Readonly<Record<string, FrozenAnswer>>;
}

/** Freezes the answers of this moment. The hash is taken of the very text that is stored. */
export async function freezeAnswers(
  scope: OrganisationScope,
  assessment: StoredAssessment,
  occasion: SnapshotView["occasion"],
  name = "",
): Promise<string> {
  const { id: assessmentId, questionnaireId, version, state } = assessment;
  const stored = await answersOf(scope, [assessmentId]);
  const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
  const { score, completeness, answered, questions } = figuresOf(questionnaire, answersFrom(stored));
  const document = JSON.stringify(documentOf({ id: questionnaireId, version }, state, stored));
  const sha256 = createHash("sha256").update(document).digest("hex");
  const what = { assessmentId, name, occasion, questionnaireId, questionnaireVersion: version };
  return insertSnapshot(scope, { ...what, score, completeness, answered, questions, document, sha256 });
}

function documentOf(
  questionnaire: SnapshotDocument["questionnaire"],
  state: string,
  stored: readonly StoredAnswer[],
): SnapshotDocument {
  const answers = stored.map(({ questionId, value, comment, revision, reason, personId, at }) => [
    questionId,
    { value, comment, revision, reason, personId, at: at.toISOString() },
  ]);
  return { questionnaire, state, answers: Object.fromEntries(answers) };
}
