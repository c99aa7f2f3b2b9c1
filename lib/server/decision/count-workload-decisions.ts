import { countWorkloadDecisionsRoute, type WorkloadDecisionCounts } from "@/lib/contract/workload-decision";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { decidedGroups } from "./decided-groups";

/** What is decided of a project, counted: workloads that a decision cannot tell apart are decided once. */
export const countWorkloadDecisions = query({
  permission: "workload.read",
  input: countWorkloadDecisionsRoute.params,

  async run(scope, { projectId }): Promise<WorkloadDecisionCounts> {
    const day = new Date().toISOString().slice(0, 10);
    const { id, round, editionId, currentImport } = await loadProject(scope, projectId);
    const head = { day, ruleSet: ruleSetOn(day).id };
    if (editionId === null || currentImport === 0) {
      return { ...head, edition: null, workloads: 0, pressing: 0, byVerdict: [], byLevel: [] };
    }
    return { ...head, edition: editionId, ...(await counted(scope, { projectId: id, round, editionId }, day)) };
  },
});

type Counted = Omit<WorkloadDecisionCounts, "day" | "ruleSet" | "edition">;

async function counted(scope: OrganisationScope, round: Round, day: string): Promise<Counted> {
  const byVerdict = new Map<string, WorkloadDecisionCounts["byVerdict"][number]>();
  const byLevel = new Map<string, WorkloadDecisionCounts["byLevel"][number]>();
  let workloads = 0;
  let pressing = 0;
  for (const { verdict, level, decision, workloads: count } of await decidedGroups(scope, round, day)) {
    const { outcome } = decision;
    workloads += count;
    if (decision.clock.cannotWait !== null) pressing += count;
    const known = byVerdict.get(`${verdict} ${outcome}`)?.workloads ?? 0;
    byVerdict.set(`${verdict} ${outcome}`, { verdict, outcome, workloads: known + count });
    const before = byLevel.get(`${level} ${outcome}`)?.workloads ?? 0;
    byLevel.set(`${level} ${outcome}`, { level, outcome, workloads: before + count });
  }
  return { workloads, pressing, byVerdict: [...byVerdict.values()], byLevel: [...byLevel.values()] };
}
