import { countWorkloadDecisionsRoute, type WorkloadDecisionCounts } from "@/lib/contract/workload-decision";
import { cellsOf } from "@/lib/domain/dashboard/compose-decisions";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { keptDashboard } from "../dashboard/kept-dashboard";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { decidedGroups } from "./decided-groups";

/** What is decided of a project, counted: as the dashboard has it while nothing happened since, else decided now. */
export const countWorkloadDecisions = query({
  permission: "workload.read",
  input: countWorkloadDecisionsRoute.params,

  async run(scope, { projectId }): Promise<WorkloadDecisionCounts> {
    const now = new Date();
    const { day } = wallTime(now);
    const { id, round, editionId, currentImport } = await loadProject(scope, projectId);
    const head = { day, ruleSet: ruleSetOn(day).id };
    if (editionId === null || currentImport === 0) {
      return { ...head, edition: null, workloads: 0, pressing: 0, byVerdict: [], byLevel: [] };
    }
    const kept = await keptDashboard(scope, projectId, now);
    const decisions = kept?.dashboard.decisions ?? cellsOf(await decidedGroups(scope, { projectId: id, round, editionId }, day));
    return { ...head, edition: editionId, ...counted(decisions) };
  },
});

type Counted = Omit<WorkloadDecisionCounts, "day" | "ruleSet" | "edition">;

function counted({ workloads, pressing, cells }: Dashboard["decisions"]): Counted {
  const byVerdict = new Map<string, WorkloadDecisionCounts["byVerdict"][number]>();
  const byLevel = new Map<string, WorkloadDecisionCounts["byLevel"][number]>();
  for (const { verdict, level, outcome, workloads: count } of cells) {
    const known = byVerdict.get(`${verdict} ${outcome}`)?.workloads ?? 0;
    byVerdict.set(`${verdict} ${outcome}`, { verdict, outcome, workloads: known + count });
    const before = byLevel.get(`${level} ${outcome}`)?.workloads ?? 0;
    byLevel.set(`${level} ${outcome}`, { level, outcome, workloads: before + count });
  }
  return { workloads, pressing, byVerdict: [...byVerdict.values()], byLevel: [...byLevel.values()] };
}
