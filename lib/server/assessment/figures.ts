import type { AssessmentFigures } from "@/lib/contract/assessment";
import type { Answers, AnswerValue } from "@/lib/domain/assessment/answer";
import { completionOf } from "@/lib/domain/assessment/completion";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { scoreAssessment } from "@/lib/domain/assessment/scoring";
import type { Standings } from "@/lib/domain/evidence/standing";

/** Progress, score and what the score rests on: computed by the same functions as in the browser, never merged. */
export function figuresOf(questionnaire: Questionnaire, answers: Answers, files: Standings): AssessmentFigures {
  const { questions, answered, unknown, evidence } = completionOf(questionnaire, answers, files);
  const { score, completeness } = scoreAssessment(questionnaire, answers);
  return { questions, answered, unknown, score, completeness, evidence };
}

interface Given {
  readonly questionId: string;
  readonly value: AnswerValue | null;
}
/** Stored answers as the engine reads them: those taken back are absent. */
export function answersFrom(stored: readonly Given[]): Answers {
  return Object.fromEntries(stored.flatMap(({ questionId, value }) => (value === null ? [] : [[questionId, value]])));
}
