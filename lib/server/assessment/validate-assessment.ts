import { validateAssessmentRoute } from "@/lib/contract/assessment";
import { command } from "../use-case";
import { freezeAnswers } from "./freeze-answers";
import { reviewOf } from "./review";

/** Validates a submitted assessment. It never changes again; its snapshot is what a gate rests on. */
export const validateAssessment = command({
  action: "validate-assessment",
  permission: "assessment.review",
  input: validateAssessmentRoute.params.extend(validateAssessmentRoute.body.shape),

  async run(scope, { note, ...place }) {
    const { before, after } = await reviewOf(scope, place, "validate", note);
    const snapshotId = await freezeAnswers(scope, after, "validated");
    const states = { before: { state: before.state }, after: { state: after.state } };
    const detail = { ...states, note, reviewedAs: after.reviewedAs, snapshotId, version: after.version };
    return { result: {}, audit: { subject: `assessment:${before.id}`, detail } };
  },
});
