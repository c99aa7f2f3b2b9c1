import { type AnswerView, saveAnswerRoute } from "@/lib/contract/assessment";
import { faultOf, isAnswered, sameAnswer } from "@/lib/domain/assessment/given";
import { takesAnswers } from "@/lib/domain/assessment/state";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound, Unprocessable } from "../errors";
import { command, type Done } from "../use-case";
import { answerView } from "./answer-view";
import { knownQuestionnaire } from "./known-questionnaire";
import { findAnswer, revisionOfMutation, type Said, writeAnswer } from "./store-answer";
import { loadAssessment } from "./store-assessment";

/**
 * Answers one question. The save says which revision it knew: when somebody else came between, nothing is written and the refusal
 * carries what they said. The same save sent again is done once. No audit row: answers have a history of their own.
 */
export const saveAnswer = command({
  action: "save-answer",
  permission: "assessment.answer",
  input: saveAnswerRoute.params.extend(saveAnswerRoute.body.shape),

  async run(scope, { projectId, assessmentId, questionId, value, comment, baseRevision, mutation }): Promise<Done<AnswerView>> {
    const { questionnaireId, version, state } = await loadAssessment(scope, { projectId, assessmentId }, "share");
    const question = (await knownQuestionnaire(scope, questionnaireId, version)).questions.get(questionId);
    if (!question) throw new NotFound();
    const fault = value === null ? null : faultOf(question, value);
    if (fault) throw new Unprocessable("answer-unfit", { fault });
    const where = { assessmentId, questionId };
    const said: Said = { value: isAnswered(value) ? value : null, comment: comment.trim() };
    const written = takesAnswers(state) ? await writeAnswer(scope, where, said, { baseRevision, mutation }) : null;
    if (!written) return { result: await answeredBefore(scope, where, said, mutation, state), audit: null };
    const { id: personId, name } = scope.person ?? { id: "", name: "" };
    const result = {
      ...said,
      questionId,
      revision: written.revision,
      reason: null,
      personId,
      name,
      at: written.at.toISOString(),
    };
    return { result, audit: null };
  },
});

/** Nothing was written: the save was done before, or the same is said already; else it is a conflict. */
async function answeredBefore(
  scope: OrganisationScope,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
  said: Said,
  mutation: string,
  state: Parameters<typeof takesAnswers>[0],
): Promise<AnswerView> {
  const done = await revisionOfMutation(scope, assessmentId, questionId, mutation);
  if (done) return answerView(done);
  if (!takesAnswers(state)) throw new Conflict("assessment-closed", { state });
  const there = await findAnswer(scope, assessmentId, questionId);
  if (!there) throw new Conflict("answer-changed");
  if (sameAnswer(there.value, said.value) && there.comment === said.comment) return answerView(there);
  throw new Conflict("answer-changed", { answer: JSON.stringify(answerView(there)) });
}
