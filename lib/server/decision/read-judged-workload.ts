import type { WorkloadView } from "@/lib/contract/eligibility";
import { readObligationRoute, type WorkloadObligationView } from "@/lib/contract/obligation";
import type { WorkloadDecisionView } from "@/lib/contract/workload-decision";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { cardOf, loadWorkloadParts } from "../eligibility/workload-card";
import { obligationView } from "../obligation/obligation-view";
import { askedRuleSet } from "../obligation/rule-set";
import { query } from "../use-case";
import { groundsOf } from "./decision-grounds";
import { workloadDecisionView } from "./workload-decision-view";

export interface JudgedWorkloadView {
  readonly workload: WorkloadView;
  readonly decision: WorkloadDecisionView;
  readonly obligation: WorkloadObligationView;
}

/** All that the page of a workload says of it, from its shapes loaded once: its card, what is decided of it, what the texts make of it. */
export const readJudgedWorkload = query({
  permission: "workload.read",
  input: readObligationRoute.params.extend(readObligationRoute.query.shape),

  async run(scope, { projectId, workloadId, ruleSet }): Promise<JudgedWorkloadView> {
    const day = wallTime(new Date()).day;
    const asked = askedRuleSet(ruleSet, day);
    const place = { projectId, workloadId };
    const judged = await loadWorkloadParts(scope, place);
    const workload = await cardOf(scope, judged, day);
    const decision = await workloadDecisionView(scope, workloadId, await groundsOf(scope, place, judged, day));
    return { workload, decision, obligation: await obligationView(scope, judged, workload, { asked, day }) };
  },
});
