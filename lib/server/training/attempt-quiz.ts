import { type AttemptView, attemptQuizRoute, type MarkedQuestion } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { markQuiz, type QuizResult } from "@/lib/domain/training/quiz";
import { recordAfter } from "@/lib/domain/training/record";
import { command, type Done } from "../use-case";
import { begin } from "./begin";
import { moduleOf, type ShippedModule } from "./curriculum";
import { writeRecord } from "./store-record";
import { recordView } from "./training-view";

/** Marks the asker's answers, explains each option, and keeps what came of it. */
export const attemptQuiz = command({
  action: "attempt-quiz",
  permission: "training.learn",
  input: attemptQuizRoute.params.extend({ ...attemptQuizRoute.query.shape, ...attemptQuizRoute.body.shape }),

  async run(scope, { projectId, moduleId, answers, locale }): Promise<Done<AttemptView>> {
    const now = new Date();
    const module = moduleOf(moduleId);
    const { learner, record: before } = await begin(scope, projectId, moduleId, now);
    const result = markQuiz(module.quiz, answers);
    const record = { ...recordAfter(before, result, now, module.updated), moduleId };
    await writeRecord(scope, learner.id, record);
    const { right, total, passed } = result;
    return {
      result: { right, total, passed, questions: explained(module, result, locale), record: recordView(record) },
      audit: { subject: `module:${moduleId}`, detail: { learnerId: learner.id, right, total, passed } },
    };
  },
});

function explained(module: ShippedModule, result: QuizResult, locale: Locale): MarkedQuestion[] {
  return module.quiz.map(({ id, options }) => {
    const marked = result.questions.find((question) => question.id === id);
    return {
      id,
      right: marked?.right ?? false,
      options: options.map((option) => ({
        id: option.id,
        chosen: marked?.chosen.includes(option.id) ?? false,
        correct: option.correct,
        why: option.why[locale],
      })),
    };
  });
}
