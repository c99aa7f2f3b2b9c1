import { createHash } from "node:crypto";
import type { SnapshotView } from "@/lib/contract/assessment";
import { standingsOf } from "@/lib/domain/evidence/standing";
import type { OrganisationScope } from "../database";
import { today } from "../evidence/evidence-view";
import { evidenceOf, type StoredEvidence } from "../evidence/store-evidence";
import { answersFrom, figuresOf } from "./figures";
import { knownQuestionnaire } from "./known-questionnaire";
import { answersOf, type StoredAnswer } from "./store-answer";
import type { StoredAssessment } from "./store-assessment";
import { insertSnapshot } from "./store-snapshot";

/** An answer as a snapshot holds it: what was said, by whom, when, resting on what. */
export type FrozenAnswer = Pick<StoredAnswer, "value" | "comment" | "revision" | "reason" | "personId"> & { readonly at: string };
/** A document as a snapshot holds it: the very file, by its hash. */
export type FrozenEvidence = Pick<StoredEvidence, "id" | "questionId" | "title" | "kind" | "expiresOn" | "number" | "sha256">;
export interface SnapshotDocument {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly state: string;
  readonly answers: Readonly<Record<string, FrozenAnswer>>;
  /** Absent in snapshots that are older than documents. */
  readonly evidence?: readonly FrozenEvidence[];
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
  const filed = (await evidenceOf(scope, [assessmentId])).filter(({ withdrawnAt }) => withdrawnAt === null);
  const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
  const { score, completeness, answered, questions } = figuresOf(
    questionnaire,
    answersFrom(stored),
    standingsOf(
      filed.map((one) => ({ ...one, withdrawn: false })),
      today(),
    ),
  );
  const document = JSON.stringify(documentOf({ id: questionnaireId, version }, state, stored, filed));
  const sha256 = createHash("sha256").update(document).digest("hex");
  const what = { assessmentId, name, occasion, questionnaireId, questionnaireVersion: version };
  return insertSnapshot(scope, { ...what, score, completeness, answered, questions, document, sha256 });
}

function documentOf(
  questionnaire: SnapshotDocument["questionnaire"],
  state: string,
  stored: readonly StoredAnswer[],
  filed: readonly StoredEvidence[],
): SnapshotDocument {
  const answers = stored.map(({ questionId, value, comment, revision, reason, personId, at }) => [
    questionId,
    { value, comment, revision, reason, personId, at: at.toISOString() },
  ]);
  const evidence = filed.map(({ id, questionId, title, kind, expiresOn, number, sha256 }) => {
    return { id, questionId, title, kind, expiresOn, number, sha256 };
  });
  return { questionnaire, state, answers: Object.fromEntries(answers), evidence };
}
