import { takesAnswers } from "@/lib/domain/assessment/state";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { type AssessmentPlace, loadAssessment, type StoredAssessment } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound } from "../errors";

/** An assessment that still takes answers, and so documents; held so until the end of the transaction. */
export async function openPlace(scope: OrganisationScope, place: AssessmentPlace): Promise<StoredAssessment> {
  const assessment = await loadAssessment(scope, place, "share");
  if (!takesAnswers(assessment.state)) throw new Conflict("assessment-closed", { state: assessment.state });
  return assessment;
}

/** A question of the assessment's questionnaire, in its version. */
export async function requireQuestion(scope: OrganisationScope, assessment: StoredAssessment, questionId: string): Promise<void> {
  const { questions } = await knownQuestionnaire(scope, assessment.questionnaireId, assessment.version);
  if (!questions.has(questionId)) throw new NotFound();
}
