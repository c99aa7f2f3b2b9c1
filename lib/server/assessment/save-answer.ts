import type { z } from "zod";
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

const INPUT = saveAnswerRoute.params.extend(saveAnswerRoute.body.shape);

/**
 * Answers one question. The save says which revision it knew: when somebody else came between, nothing is written and the refusal
 * carries what they said. The same save sent again is done once. No audit row: answers have a history of their own.
 */
export const saveAnswer = command({
  action: "save-answer",
  permission: "assessment.answer",
  input: INPUT,

  async run(scope, input): Promise<Done<AnswerView>> {
    const said: Said = { value: isAnswered(input.value) ? input.value : null, comment: input.comment.trim() };
    const kept = versions.get(input.assessmentId);
    const written =
      kept && (await fits(scope, kept, input)) === "fits" ? await writeAnswer(scope, { ...input, ...kept }, said, input) : null;
    return {
      result: written ? answered(scope, input.questionId, said, written) : await saveAnew(scope, input, said),
      audit: null,
    };
  },
});

type Input = z.output<typeof INPUT>;
interface OnVersion {
  readonly questionnaireId: string;
  readonly version: string;
}
/**
 * The version that an assessment was last seen on, so that a save is one statement: it writes nothing when that has changed. A
 * memory, and no proof of anything.
 */
const versions = new Map<string, OnVersion>();
const KEPT = 1_000;

function keep(assessmentId: string, version: OnVersion): void {
  versions.delete(assessmentId);
  versions.set(assessmentId, version);
  const [oldest] = versions.keys();
  if (versions.size > KEPT && oldest !== undefined) versions.delete(oldest);
}

/** Whether a value is an answer to the question in that version, or what is wrong with it. */
async function fits(scope: OrganisationScope, { questionnaireId, version }: OnVersion, { questionId, value }: Input) {
  const question = (await knownQuestionnaire(scope, questionnaireId, version)).questions.get(questionId);
  if (!question) return "no-question";
  return (value === null ? null : faultOf(question, value)) ?? "fits";
}

/** From the assessment as it stands: proves everything, and says why when nothing is written. */
async function saveAnew(scope: OrganisationScope, input: Input, said: Said): Promise<AnswerView> {
  const { questionnaireId, version, state } = await loadAssessment(scope, input, "share");
  const place = { ...input, questionnaireId, version };
  keep(input.assessmentId, { questionnaireId, version });
  const fit = await fits(scope, place, input);
  if (fit === "no-question") throw new NotFound();
  if (fit !== "fits") throw new Unprocessable("answer-unfit", { fault: fit });
  const written = takesAnswers(state) ? await writeAnswer(scope, place, said, input) : null;
  return written ? answered(scope, input.questionId, said, written) : answeredBefore(scope, input, said, input.mutation, state);
}

function answered(
  { person }: OrganisationScope,
  questionId: string,
  said: Said,
  { revision, at }: { readonly revision: number; readonly at: Date },
): AnswerView {
  const { id: personId, name } = person ?? { id: "", name: "" };
  return { ...said, questionId, revision, reason: null, personId, name, at: at.toISOString() };
}

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
