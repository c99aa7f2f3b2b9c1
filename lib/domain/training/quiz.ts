import type { QuizQuestion } from "./module";

/** Share of right answers from which a module counts as done. */
export const PASS_SHARE = 0.8;

/** Ids of the options chosen, by question. */
export type QuizAnswers = Readonly<Record<string, readonly string[]>>;

export interface QuizResult {
  readonly right: number;
  readonly total: number;
  readonly passed: boolean;
  readonly questions: readonly { readonly id: string; readonly right: boolean; readonly chosen: readonly string[] }[];
}

/** Marks a quiz: a question is right when exactly its right options are chosen; an unanswered one is wrong. */
export function markQuiz(quiz: readonly QuizQuestion[], answers: QuizAnswers): QuizResult {
  const questions = quiz.map(({ id, options }) => {
    const chosen = options.filter((option) => answers[id]?.includes(option.id)).map((option) => option.id);
    const right = options.every((option) => option.correct === chosen.includes(option.id));
    return { id, right, chosen };
  });
  const right = questions.filter((question) => question.right).length;
  return { right, total: quiz.length, passed: quiz.length > 0 && right / quiz.length >= PASS_SHARE, questions };
}
