import { listAnswerRevisionsRoute } from "@/lib/contract/assessment";
import { query } from "../use-case";
import { answerView } from "./answer-view";
import { revisionsOf } from "./store-answer";
import { loadAssessment } from "./store-assessment";

/** The history of one answer. */
export const listAnswerRevisions = query({
  permission: "assessment.read",
  input: listAnswerRevisionsRoute.params,

  async run(scope, { projectId, assessmentId, questionId }) {
    await loadAssessment(scope, { projectId, assessmentId });
    return { items: (await revisionsOf(scope, assessmentId, questionId)).map(answerView) };
  },
});
