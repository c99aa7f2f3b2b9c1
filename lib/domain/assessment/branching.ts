import type { Answers } from "./answer";
import { isAnswered } from "./given";
import type { Condition, Question, Questionnaire } from "./questionnaire";

/**
 * The questions that the answers given so far call for, in order. An answer to a question that does not appear counts for nothing,
 * but is kept: it comes back with its question.
 */
export function visibleQuestions(questionnaire: Questionnaire, answers: Answers): Question[] {
  const visible = new Map<string, Question>();
  for (const question of questionnaire.sections.flatMap((section) => section.questions)) {
    if (question.appearsWhen === null || holds(question.appearsWhen, answers, visible)) visible.set(question.id, question);
  }
  return [...visible.values()];
}

/** Whether a condition holds. An unknown or absent answer meets no comparison. */
function holds(condition: Condition, answers: Answers, visible: ReadonlyMap<string, Question>): boolean {
  if ("all" in condition) return condition.all.every((one) => holds(one, answers, visible));
  if ("any" in condition) return condition.any.some((one) => holds(one, answers, visible));
  if ("not" in condition) return !holds(condition.not, answers, visible);
  const value = visible.has(condition.question) ? answers[condition.question] : undefined;
  if (!isAnswered(value)) return false;
  if ("is" in condition) return value.kind === "options" && value.ids.some((id) => condition.is.includes(id));
  if (value.kind !== "number") return false;
  return (
    value.number >= (condition.from ?? Number.NEGATIVE_INFINITY) && value.number <= (condition.to ?? Number.POSITIVE_INFINITY)
  );
}

/** Questions on whose answers others hang. */
export function questionsInConditions(questionnaire: Questionnaire): ReadonlySet<string> {
  const conditions = questionnaire.sections.flatMap(({ questions }) => questions.map(({ appearsWhen }) => appearsWhen));
  return new Set(conditions.flatMap((condition) => (condition === null ? [] : namedIn(condition))));
}

function namedIn(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(namedIn);
  if ("any" in condition) return condition.any.flatMap(namedIn);
  return "not" in condition ? namedIn(condition.not) : [condition.question];
}
