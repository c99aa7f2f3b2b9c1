import { returnAssessmentRoute } from "@/lib/contract/assessment";
import { command } from "../use-case";
import { reviewOf } from "./review";

/** Gives a submitted assessment back: it takes answers again. */
export const returnAssessment = command({
  action: "return-assessment",
  permission: "assessment.review",
  input: returnAssessmentRoute.params.extend(returnAssessmentRoute.body.shape),

  async run(scope, { note, ...place }) {
    const { before, after } = await reviewOf(scope, place, "return", note);
    const detail = { before: { state: before.state }, after: { state: after.state }, note, reviewedAs: after.reviewedAs };
    return { result: {}, audit: { subject: `assessment:${before.id}`, detail } };
  },
});
