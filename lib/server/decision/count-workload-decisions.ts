import { countWorkloadDecisionsRoute, type WorkloadDecisionCounts } from "@/lib/contract/workload-decision";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { loadProject } from "../inventory/store-project";
import { loadBody } from "../obligation/store-situation";
import { bleuFactsUnder } from "../qualification/known-facts";
import { query } from "../use-case";
import { decidesColumns } from "./decide-columns";
import { decisionGroups } from "./store-decision-groups";

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

async function counted(
  scope: OrganisationScope,
  at: { projectId: string; round: number; editionId: string },
  day: string,
): Promise<Counted> {
  const { edition, compiled } = await knownEdition(scope, at.editionId);
  const decide = decidesColumns({
    edition,
    lookup: compiled.lookup,
    facts: await bleuFactsUnder(scope, edition),
    body: await loadBody(scope),
    day,
  });
  const byVerdict = new Map<string, WorkloadDecisionCounts["byVerdict"][number]>();
  const byLevel = new Map<string, WorkloadDecisionCounts["byLevel"][number]>();
  let workloads = 0;
  let pressing = 0;
  for (const group of await decisionGroups(scope, at)) {
    const { obligation, decision } = decide(group);
    const { outcome } = decision;
    const count = group.workloads;
    workloads += count;
    if (decision.clock.cannotWait !== null) pressing += count;
    const known = byVerdict.get(`${group.verdict} ${outcome}`)?.workloads ?? 0;
    byVerdict.set(`${group.verdict} ${outcome}`, { verdict: group.verdict, outcome, workloads: known + count });
    const before = byLevel.get(`${obligation.level} ${outcome}`)?.workloads ?? 0;
    byLevel.set(`${obligation.level} ${outcome}`, { level: obligation.level, outcome, workloads: before + count });
  }
  return { workloads, pressing, byVerdict: [...byVerdict.values()], byLevel: [...byLevel.values()] };
}
