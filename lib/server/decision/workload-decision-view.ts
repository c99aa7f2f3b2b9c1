import type { DecisionGrounds, WorkloadDecisionView } from "@/lib/contract/workload-decision";
import { decideFromFacts } from "@/lib/domain/decision/decide-from-facts";
import type { OrganisationScope } from "../database";
import { alternativesTo } from "./alternatives";

/** What is decided of a workload on these grounds, and where else it may go. */
export async function workloadDecisionView(
  scope: OrganisationScope,
  workloadId: string,
  grounds: DecisionGrounds,
): Promise<WorkloadDecisionView> {
  const { obligation, decision } = decideFromFacts(grounds);
  const { level, ruleSet } = obligation;
  const alternatives = await alternativesTo(scope, decision, grounds);
  return { workloadId, day: grounds.day, level, ruleSet, edition: grounds.verdict.edition.id, ...decision, alternatives };
}
