import { editWorkloadRoute, type WorkloadView } from "@/lib/contract/eligibility";
import { Conflict } from "../errors";
import { enqueueJob } from "../jobs/store-job";
import { command, type Done } from "../use-case";
import { changeWorkload, loadWorkload, type StoredWorkload } from "./store-workload";
import { loadWorkloadCard } from "./workload-card";

/** Changes what people say of a workload. Somebody else's change in between is a conflict that carries the current values. */
export const editWorkload = command({
  action: "edit-workload",
  permission: "workload.edit",
  input: editWorkloadRoute.params.extend(editWorkloadRoute.body.shape),

  async run(scope, { projectId, workloadId, revision, name, owner, criticality, dataCategories }): Promise<Done<WorkloadView>> {
    const before = await loadWorkload(scope, projectId, workloadId);
    const change = { name, owner: owner === "" ? null : owner, criticality, dataCategories: [...new Set(dataCategories)] };
    if (!(await changeWorkload(scope, workloadId, revision, change))) {
      throw new Conflict("changed-elsewhere", inWords(await loadWorkload(scope, projectId, workloadId)));
    }
    // Lists are sorted by a copy of the name, which only the worker may write.
    if (before.name !== name) await enqueueJob(scope, { kind: "score", projectId, subject: `workloads:${workloadId}` });
    const result = await loadWorkloadCard(scope, { projectId, workloadId }, new Date().toISOString().slice(0, 10));
    const { name: oldName, owner: oldOwner, criticality: oldCriticality, dataCategories: oldCategories } = before;
    const detail = {
      before: { name: oldName, owner: oldOwner, criticality: oldCriticality, dataCategories: oldCategories },
      after: change,
    };
    return { result, audit: { subject: `workload:${workloadId}`, detail } };
  },
});

/** Refusals carry words only. */
function inWords(workload: StoredWorkload): Record<string, string> {
  const { revision, name, owner, criticality, dataCategories } = workload;
  return {
    revision: String(revision),
    name,
    owner: owner ?? "",
    criticality: criticality ?? "",
    dataCategories: dataCategories.join(","),
  };
}
