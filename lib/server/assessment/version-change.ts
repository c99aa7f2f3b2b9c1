import { type VersionDifference, versionDifference } from "@/lib/domain/assessment/difference";
import { faultOf } from "@/lib/domain/assessment/given";
import type { OrganisationScope } from "../database";
import { type KnownQuestionnaire, knownQuestionnaire, newerThan, newestVersions } from "./known-questionnaire";
import { answersOf, type StoredAnswer } from "./store-answer";
import type { StoredAssessment } from "./store-assessment";

export interface VersionChange {
  readonly from: KnownQuestionnaire;
  readonly to: KnownQuestionnaire;
  readonly difference: VersionDifference;
  readonly answers: readonly StoredAnswer[];
  /** Answers that do not fit the new version's questions. */
  readonly unfit: readonly string[];
}

/** What going over to the newest version would change: nothing when the assessment is on it. */
export async function versionChangeOf(scope: OrganisationScope, assessment: StoredAssessment): Promise<VersionChange> {
  const { id, questionnaireId, version } = assessment;
  const newer = newerThan(await newestVersions(scope), questionnaireId, version);
  const from = await knownQuestionnaire(scope, questionnaireId, version);
  const to = newer === null ? from : await knownQuestionnaire(scope, questionnaireId, newer);
  const answers = await answersOf(scope, [id]);
  const unfit = answers.flatMap(({ questionId, value }) => {
    const question = to.questions.get(questionId);
    return question && value !== null && faultOf(question, value) !== null ? [questionId] : [];
  });
  return { from, to, difference: versionDifference(from.questionnaire, to.questionnaire), answers, unfit };
}
