import { randomUUID } from "node:crypto";
import type { Answers, AnswerValue } from "@/lib/domain/assessment/answer";
import { completionOf } from "@/lib/domain/assessment/completion";
import type { Question, Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { readAssessment } from "../assessment/read-assessment";
import { saveAnswer } from "../assessment/save-answer";
import type { Caller } from "../database";

interface Path {
  readonly organisationId: string;
  readonly projectId: string;
  readonly assessmentId: string;
}
/** What is answered where a choice of the list does not do, by question. */
export type SaidOfQuestions = Readonly<Record<string, AnswerValue>>;

/** Answers in order, as somebody would: what an answer calls for comes after it. */
export async function fill(
  caller: Caller,
  path: Path,
  questionnaire: Questionnaire,
  most: number,
  said: SaidOfQuestions,
): Promise<void> {
  const questions = new Map(questionnaire.sections.flatMap((section) => section.questions).map((one) => [one.id, one]));
  const answers: Record<string, AnswerValue> = {};
  for (const { questionId, value } of (await readAssessment(caller, path)).answers) if (value) answers[questionId] = value;
  for (let count = 0; count < most; count += 1) {
    const question = questions.get(completionOf(questionnaire, answers satisfies Answers).next ?? "");
    if (!question) return;
    const value = valueFor(question, count, said);
    await saveAnswer(caller, { ...path, questionId: question.id, value, baseRevision: 0, mutation: randomUUID() });
    answers[question.id] = value;
  }
}

/** Good answers and less good ones in turn, and now and then nobody knows. */
function valueFor(question: Question, count: number, said: SaidOfQuestions): AnswerValue {
  const given = said[question.id];
  if (given) return given;
  if (!("options" in question) || count % 9 === 8) return { kind: "unknown" };
  if (question.kind !== "multiple") return { kind: "options", ids: [question.options[count % 3 === 2 ? 1 : 0]?.id ?? ""] };
  const ids = question.options.map(({ id }) => id).filter((id) => id !== question.none);
  return { kind: "options", ids: ids.slice(0, Math.max(1, ids.length - 1 - (count % 2))) };
}
