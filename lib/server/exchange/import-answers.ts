import { type ImportedAnswers, importAnswersRoute } from "@/lib/contract/exchange";
import { faultOf, isAnswered, sameAnswer } from "@/lib/domain/assessment/given";
import { takesAnswers } from "@/lib/domain/assessment/state";
import { answerView } from "../assessment/answer-view";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { answersOf } from "../assessment/store-answer";
import { loadAssessment } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { Conflict, Invalid } from "../errors";
import { command } from "../use-case";
import { byQuestion, type FiledAnswer, savedBefore, writeFiledAnswers } from "./store-exchange";

/**
 * Saves answers that were brought from a file and shown, by the rules of a single answer: each must fit its question and rest on the
 * revision that was shown. One transaction: after a crash all are there or none, and the same call is done once.
 */
export const importAnswers = command({
  action: "import-answers",
  permission: "assessment.answer",
  input: importAnswersRoute.params.extend(importAnswersRoute.body.shape),

  async run(scope, { projectId, assessmentId, fileName, answers }) {
    const assessment = await loadAssessment(scope, { projectId, assessmentId }, "share");
    if (!takesAnswers(assessment.state)) throw new Conflict("assessment-closed", { state: assessment.state });
    if (new Set(answers.map(({ questionId }) => questionId)).size < answers.length)
      throw new Invalid([{ field: "answers", message: "one answer a question" }]);
    const { questions } = await knownQuestionnaire(scope, assessment.questionnaireId, assessment.version);
    const fit = answers.filter(({ questionId, value }) => {
      const question = questions.get(questionId);
      return question && (value === null || faultOf(question, value) === null);
    });
    const filed = fit.map((one) => ({ ...one, value: isAnswered(one.value) ? one.value : null, comment: one.comment.trim() }));
    const written = await writeFiledAnswers(scope, assessmentId, filed);
    const left = filed.filter(({ questionId }) => !written.includes(questionId));
    const { saved, conflicts, astray } = await leftOver(scope, assessmentId, left);
    const fits = new Set(fit);
    const result: ImportedAnswers = {
      saved: [...written, ...saved].sort(),
      conflicts,
      refused: [...answers.filter((one) => !fits.has(one)).map(({ questionId }) => questionId), ...astray],
    };
    const detail = { fileName, questions: [...written].sort(), conflicts: conflicts.length };
    return { result, audit: written.length > 0 ? { subject: `assessment:${assessmentId}`, detail } : null };
  },
});

/** What was not written: saved before by the same call, said already by somebody, answered otherwise meanwhile, or resting on nothing. */
async function leftOver(
  scope: OrganisationScope,
  assessmentId: string,
  left: readonly FiledAnswer[],
): Promise<Pick<ImportedAnswers, "saved" | "conflicts"> & { readonly astray: string[] }> {
  if (left.length === 0) return { saved: [], conflicts: [], astray: [] };
  const before = await savedBefore(scope, assessmentId, left);
  const now = byQuestion(await answersOf(scope, [assessmentId]));
  const [saved, astray]: [string[], string[]] = [[], []];
  const conflicts: ImportedAnswers["conflicts"] = [];
  for (const { questionId, value, comment } of left) {
    const there = now.get(questionId);
    if (before.has(questionId) || (there && sameAnswer(there.value, value) && there.comment === comment)) saved.push(questionId);
    else if (there) conflicts.push(answerView(there));
    else astray.push(questionId);
  }
  return { saved, conflicts, astray };
}
