import type { Answers, AnswerValue } from "./answer";
import { isAnswered, sameAnswer } from "./given";
import type { Question, Questionnaire } from "./questionnaire";

export interface AnswerDifference {
  readonly question: string;
  /** Null: no answer then. */
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
}

/** What changed between two states of the answers, in the order of the ids given. */
export function answerDifferences(questions: readonly string[], before: Answers, after: Answers): AnswerDifference[] {
  return questions
    .filter((id) => !sameAnswer(before[id], after[id]))
    .map((question) => ({ question, before: said(before[question]), after: said(after[question]) }));
}

function said(value: AnswerValue | undefined): AnswerValue | null {
  return isAnswered(value) ? value : null;
}

export interface VersionDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The same id says or asks something else: text, kind, options, weight, condition. */
  readonly changed: readonly string[];
}

/** What a version of a questionnaire has that another has not. Ids keep their meaning from version to version. */
export function versionDifference(before: Questionnaire, after: Questionnaire): VersionDifference {
  const [old, young] = [byId(before), byId(after)];
  const kept = [...young.values()].filter(({ id }) => old.has(id));
  return {
    added: [...young.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !young.has(id)),
    changed: kept.filter((question) => JSON.stringify(question) !== JSON.stringify(old.get(question.id))).map(({ id }) => id),
  };
}

function byId(questionnaire: Questionnaire): Map<string, Question> {
  return new Map(questionnaire.sections.flatMap(({ questions }) => questions).map((question) => [question.id, question]));
}
