import { changeMoveAssumptionsRoute } from "@/lib/contract/microsoft365-move";
import { ASSUMPTION_ENTRIES, type Assumptions } from "@/lib/domain/microsoft365/assumption";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { estimateOfProject, saveEstimate } from "./store-estimate";

/** Changes what the estimate of a Microsoft 365 move rests on; a value equal to the portal's own is no change. */
export const changeMoveAssumptions = command({
  action: "change-move-assumptions",
  permission: "workload.edit",
  input: changeMoveAssumptionsRoute.params.extend(changeMoveAssumptionsRoute.body.shape),

  async run(scope, { projectId, revision, assumptions }) {
    await loadProject(scope, projectId);
    const stored = await estimateOfProject(scope, projectId);
    const wanted = differing(assumptions);
    if (stored.revision !== revision) throw new Conflict("estimate-changed");
    if (same(stored.changed, wanted)) return { result: { revision }, audit: null };
    if (!(await saveEstimate(scope, projectId, wanted, revision))) throw new Conflict("estimate-changed");
    return {
      result: { revision: revision + 1 },
      audit: { subject: `project:${projectId}`, detail: { before: stored.changed, after: wanted } },
    };
  },
});

function differing(given: Readonly<Partial<Record<keyof Assumptions, number | undefined>>>): Readonly<Partial<Assumptions>> {
  const changed = ASSUMPTION_ENTRIES.flatMap(({ id, value }) => {
    const wanted = given[id];
    return wanted === undefined || wanted === value ? [] : [[id, wanted] as const];
  });
  return Object.fromEntries(changed);
}

function same(a: Readonly<Partial<Assumptions>>, b: Readonly<Partial<Assumptions>>): boolean {
  return ASSUMPTION_ENTRIES.every(({ id }) => a[id] === b[id]);
}
