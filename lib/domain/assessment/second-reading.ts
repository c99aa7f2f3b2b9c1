import type { Answers, AnswerValue } from "./answer";
import { visibleQuestions } from "./branching";
import { sameAnswer } from "./given";
import type { Questionnaire } from "./questionnaire";
import { isScorable } from "./scoring";

/** Reading apart; compared, with differences left; over, with none left; given up. */
export const READING_STATES = ["reading", "compared", "closed", "abandoned"] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** The questions that two readers judge: those that appear and can be scored. */
export function questionsToRead(questionnaire: Questionnaire, answers: Answers): string[] {
  return visibleQuestions(questionnaire, answers)
    .filter(isScorable)
    .map(({ id }) => id);
}

type Marks = ReadonlyMap<string, AnswerValue>;

/** Questions on which the answer and the two readings do not all say the same, in their order. */
export function differingQuestions(order: readonly string[], answers: Answers, first: Marks, second: Marks): string[] {
  return order.filter((id) => {
    const [one, other] = [first.get(id), second.get(id)];
    return !sameAnswer(one, other) || !sameAnswer(one, answers[id]);
  });
}
