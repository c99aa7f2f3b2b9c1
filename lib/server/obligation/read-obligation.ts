import { readObligationRoute, type WorkloadObligationView } from "@/lib/contract/obligation";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { cardOf, loadWorkloadParts } from "../eligibility/workload-card";
import { query } from "../use-case";
import { obligationView } from "./obligation-view";
import { askedRuleSet } from "./rule-set";

/** What the texts make of a workload, under the state of the texts asked for, and its level under every other. */
export const readObligation = query({
  permission: "workload.read",
  input: readObligationRoute.params.extend(readObligationRoute.query.shape),

  async run(scope, { projectId, workloadId, ruleSet }): Promise<WorkloadObligationView> {
    const day = wallTime(new Date()).day;
    const asked = askedRuleSet(ruleSet, day);
    const judged = await loadWorkloadParts(scope, { projectId, workloadId });
    return obligationView(scope, judged, await cardOf(scope, judged, day), { asked, day });
  },
});
