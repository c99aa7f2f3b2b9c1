import { readWorkloadDecisionRoute, type WorkloadDecisionView } from "@/lib/contract/workload-decision";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { query } from "../use-case";
import { loadDecisionGrounds } from "./decision-grounds";
import { workloadDecisionView } from "./workload-decision-view";

/** What is decided of a workload today, and why. Computed on each reading: no decision is stored, so none grows stale. */
export const readWorkloadDecision = query({
  permission: "workload.read",
  input: readWorkloadDecisionRoute.params,

  async run(scope, place): Promise<WorkloadDecisionView> {
    const day = wallTime(new Date()).day;
    return workloadDecisionView(scope, place.workloadId, await loadDecisionGrounds(scope, place, day));
  },
});
