import { type KnownQuestionnaire, knownQuestionnaire } from "../assessment/known-questionnaire";
import { answersOf, type StoredAnswer } from "../assessment/store-answer";
import { type AssessmentPlace, loadAssessment, type StoredAssessment } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { namesOf } from "../training/store-training-names";
import { byQuestion } from "./store-exchange";

/** An assessment with all that its files are made of, of one moment. */
export interface ExchangedAssessment extends KnownQuestionnaire {
  readonly assessment: StoredAssessment;
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  readonly organisation: string;
  readonly project: string;
}

export async function loadExchange(scope: OrganisationScope, place: AssessmentPlace): Promise<ExchangedAssessment> {
  const assessment = await loadAssessment(scope, place);
  const known = await knownQuestionnaire(scope, assessment.questionnaireId, assessment.version);
  const answers = byQuestion(await answersOf(scope, [assessment.id]));
  return { assessment, ...known, answers, ...(await namesOf(scope, place.projectId)) };
}
