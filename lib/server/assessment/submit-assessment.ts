import { submitAssessmentRoute } from "@/lib/contract/assessment";
import { completionOf } from "@/lib/domain/assessment/completion";
import { stateAfter } from "@/lib/domain/assessment/state";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { answersFrom } from "./figures";
import { freezeAnswers } from "./freeze-answers";
import { knownQuestionnaire } from "./known-questionnaire";
import { answersOf } from "./store-answer";
import { changeAssessment, loadAssessment } from "./store-assessment";

/** Hands a complete assessment over for review. Every question that appears is answered, be it by "I don't know". */
export const submitAssessment = command({
  action: "submit-assessment",
  permission: "assessment.manage",
  input: submitAssessmentRoute.params,

  async run(scope, place) {
    const before = await loadAssessment(scope, place, "update");
    const state = stateAfter(before.state, "submit");
    if (!state) throw new Conflict("assessment-not-open", { state: before.state });
    const { questionnaire } = await knownQuestionnaire(scope, before.questionnaireId, before.version);
    const { complete, questions, answered, next } = completionOf(questionnaire, answersFrom(await answersOf(scope, [before.id])));
    if (!complete) throw new Conflict("assessment-incomplete", { left: String(questions - answered), next: next ?? "" });
    await changeAssessment(scope, before.id, { state, submittedBy: scope.person?.id ?? "", submittedAt: new Date() });
    const snapshotId = await freezeAnswers(scope, { ...before, state }, "submitted");
    const detail = { before: { state: before.state }, after: { state }, snapshotId, version: before.version };
    return { result: {}, audit: { subject: `assessment:${before.id}`, detail } };
  },
});
