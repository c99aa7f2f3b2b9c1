import { type AssessmentNews, followAssessmentRoute } from "@/lib/contract/assessment";
import { command, type Done } from "../use-case";
import { movingParts } from "./moving-parts";
import { loadAssessment } from "./store-assessment";
import { notePresence } from "./store-presence";

/** What an open page asks every few seconds: notes where its reader is, and tells what others did. Nothing of it is audited. */
export const followAssessment = command({
  action: "follow-assessment",
  permission: "assessment.read",
  input: followAssessmentRoute.params.extend(followAssessmentRoute.body.shape),

  async run(scope, { projectId, assessmentId, questionId, since }): Promise<Done<AssessmentNews>> {
    const assessment = await loadAssessment(scope, { projectId, assessmentId });
    const here = await notePresence(scope, assessmentId, questionId);
    const parts = await movingParts(scope, assessment, new Date(since));
    return { result: { ...parts, version: assessment.version, here }, audit: null };
  },
});
