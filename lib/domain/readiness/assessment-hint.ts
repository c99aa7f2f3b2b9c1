import type { Answers } from "../assessment/answer";
import { nextBestActions, nextBestQuestion } from "../assessment/next-best";
import type { Question, Questionnaire } from "../assessment/questionnaire";
import { scoreAssessment } from "../assessment/scoring";
import type { AssessmentHint } from "./moves";

/** What an open assessment would have one answer and put right next. */
export function hintOf(assessmentId: string, questionnaire: Questionnaire, answers: Answers): AssessmentHint {
  const next = nextBestQuestion(questionnaire, answers);
  return {
    assessmentId,
    questionnaire: questionnaire.id,
    next: next && { question: next.id, text: next.text, adds: addedBy(next, questionnaire, answers) },
    remedies: nextBestActions(questionnaire, answers),
  };
}

/** By how much, 0 to 1, an answer to a question that counts raises the completeness of its assessment. */
function addedBy({ dimension, weight }: Question, questionnaire: Questionnaire, answers: Answers): number {
  const { dimensions } = scoreAssessment(questionnaire, answers);
  const weights = new Map(questionnaire.dimensions.map((one) => [one.id, one.weight]));
  const asking = dimensions.filter((one) => one.weight > 0);
  const all = asking.reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  const own = asking.find(({ id }) => id === dimension);
  return own && all > 0 ? ((weights.get(dimension) ?? 0) / all) * (weight / own.weight) : 0;
}
