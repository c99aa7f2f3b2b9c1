import { takeSnapshotRoute } from "@/lib/contract/assessment";
import { command } from "../use-case";
import { freezeAnswers } from "./freeze-answers";
import { loadAssessment } from "./store-assessment";

/** Keeps the answers of this moment under a name. The database lets nobody change or remove it. */
export const takeSnapshot = command({
  action: "take-snapshot",
  permission: "assessment.review",
  input: takeSnapshotRoute.params.extend(takeSnapshotRoute.body.shape),

  async run(scope, { name, ...place }) {
    const assessment = await loadAssessment(scope, place, "share");
    const id = await freezeAnswers(scope, assessment, "named", name);
    return { result: { id }, audit: { subject: `assessment:${assessment.id}`, detail: { snapshotId: id, name } } };
  },
});
