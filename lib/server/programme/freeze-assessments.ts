import type { AssessmentFact } from "@/lib/domain/programme/facts";
import { freezeAnswers } from "../assessment/freeze-answers";
import { loadAssessment } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";

/** What is validated has its snapshot; of what is still filled in, a snapshot of this moment is taken under the given name. */
export async function freezeAssessments(
  scope: OrganisationScope,
  projectId: string,
  assessments: readonly AssessmentFact[],
  name: string,
): Promise<AssessmentFact[]> {
  const frozen: AssessmentFact[] = [];
  for (const fact of assessments) {
    const { assessmentId, state, snapshotId } = fact;
    if (state === "validated" && snapshotId !== null) frozen.push(fact);
    else {
      const assessment = await loadAssessment(scope, { projectId, assessmentId });
      frozen.push({ ...fact, snapshotId: await freezeAnswers(scope, assessment, "named", name) });
    }
  }
  return frozen;
}
