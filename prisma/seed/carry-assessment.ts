import { randomUUID } from "node:crypto";
import type { Answers, AnswerValue } from "@/lib/domain/assessment/answer";
import { completionOf } from "@/lib/domain/assessment/completion";
import type { Question, Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { listAssessments } from "@/lib/server/assessment/list-assessments";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { saveAnswer } from "@/lib/server/assessment/save-answer";
import { startAssessment } from "@/lib/server/assessment/start-assessment";
import { submitAssessment } from "@/lib/server/assessment/submit-assessment";
import { validateAssessment } from "@/lib/server/assessment/validate-assessment";
import type { Caller } from "@/lib/server/database";

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}
/** What is answered where a choice of the list does not do, by question. */
export type SaidOfQuestions = Readonly<Record<string, AnswerValue>>;

export interface Carried {
  readonly questionnaireId: string;
  readonly said: SaidOfQuestions;
  /** How many questions are answered; all of them and the consultant's validation when a note is given. */
  readonly answered: number;
  readonly note: string | null;
}

/** Brings one assessment as far as told, from wherever an earlier start left it. */
export async function carryAssessment(lead: Caller, consultant: Caller, where: Place, carried: Carried): Promise<void> {
  const { questionnaireId, said, answered, note } = carried;
  const found = (await listAssessments(lead, where)).items.find(({ questionnaire }) => questionnaire.id === questionnaireId);
  if (found?.state === "validated") return;
  const path = { ...where, assessmentId: found?.id ?? (await startAssessment(lead, { ...where, questionnaireId })).id };
  const { questionnaire, answers } = await readAssessment(lead, path);
  if (found?.state !== "submitted") await fill(lead, path, questionnaire, answered - answers.length, said);
  if (note === null) return;
  if (found?.state !== "submitted") await submitAssessment(lead, path);
  await validateAssessment(consultant, { ...path, note });
}

/** Starts an assessment of a questionnaire. */
export async function begin(lead: Caller, where: Place, questionnaireId: string) {
  const { id } = await startAssessment(lead, { ...where, questionnaireId });
  const path = { ...where, assessmentId: id };
  return { path, questionnaire: (await readAssessment(lead, path)).questionnaire };
}

/** Answers in order, as somebody would: what an answer calls for comes after it. */
export async function fill(
  caller: Caller,
  path: Place & { readonly assessmentId: string },
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
