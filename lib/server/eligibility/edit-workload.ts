import { editWorkloadRoute, type WorkloadFacts, type WorkloadView } from "@/lib/contract/eligibility";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { Conflict } from "../errors";
import { enqueueJob } from "../jobs/store-job";
import { command, type Done } from "../use-case";
import { changeWorkload, loadWorkload, type StoredWorkload, type WorkloadChange } from "./store-workload";
import { factsOf } from "./view-workload";
import { loadWorkloadCard } from "./workload-card";

/** Changes what people say of a workload. Somebody else's change in between is a conflict that carries the current values. */
export const editWorkload = command({
  action: "edit-workload",
  permission: "workload.edit",
  input: editWorkloadRoute.params.extend(editWorkloadRoute.body.shape),

  async run(scope, input): Promise<Done<WorkloadView>> {
    const { projectId, workloadId, revision, name, owner, criticality, dataCategories, facts } = input;
    const before = await loadWorkload(scope, projectId, workloadId);
    const change = { name, owner: owner === "" ? null : owner, criticality, dataCategories: [...new Set(dataCategories)] };
    const kept = facts ? { ...change, ...asStored(facts) } : change;
    if (!(await changeWorkload(scope, workloadId, revision, kept))) {
      throw new Conflict("changed-elsewhere", inWords(await loadWorkload(scope, projectId, workloadId)));
    }
    // Lists are sorted by a copy of the name, which only the worker may write.
    if (before.name !== name) await enqueueJob(scope, { kind: "score", projectId, subject: `workloads:${workloadId}` });
    const result = await loadWorkloadCard(scope, { projectId, workloadId }, wallTime(new Date()).day);
    const { name: oldName, owner: oldOwner, criticality: oldCriticality, dataCategories: oldCategories } = before;
    const detail = {
      before: {
        name: oldName,
        owner: oldOwner,
        criticality: oldCriticality,
        dataCategories: oldCategories,
        ...(facts ? { facts: factsOf(before) } : {}),
      },
      after: facts ? { ...change, facts: result.facts } : change,
    };
    return { result, audit: { subject: `workload:${workloadId}`, detail } };
  },
});

/** A harm that is named was examined. */
function asStored(facts: WorkloadFacts): Omit<Required<WorkloadChange>, "name" | "owner" | "criticality" | "dataCategories"> {
  return {
    ...facts,
    harms: [...new Set(facts.harms)],
    harmsExamined: facts.harmsExamined || facts.harms.length > 0,
    engagedOn: date(facts.engagedOn),
    goLiveOn: date(facts.goLiveOn),
    contractEndsOn: date(facts.contractEndsOn),
    licenceEndsOn: date(facts.licenceEndsOn),
  };
}

function date(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

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
