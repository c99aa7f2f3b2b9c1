import { readWorkloadDecisionRoute, type WorkloadDecisionView } from "@/lib/contract/workload-decision";
import { decideFromFacts } from "@/lib/domain/decision/decide-from-facts";
import { query } from "../use-case";
import { alternativesTo } from "./alternatives";
import { loadDecisionGrounds } from "./decision-grounds";

/** What is decided of a workload today, and why. Computed on each reading: no decision is stored, so none grows stale. */
export const readWorkloadDecision = query({
  permission: "workload.read",
  input: readWorkloadDecisionRoute.params,

  async run(scope, place): Promise<WorkloadDecisionView> {
    const day = new Date().toISOString().slice(0, 10);
    const grounds = await loadDecisionGrounds(scope, place, day);
    const { obligation, decision } = decideFromFacts(grounds);
    const { level, ruleSet } = obligation;
    const alternatives = await alternativesTo(scope, decision, grounds);
    return { workloadId: place.workloadId, day, level, ruleSet, edition: grounds.verdict.edition.id, ...decision, alternatives };
  },
});
