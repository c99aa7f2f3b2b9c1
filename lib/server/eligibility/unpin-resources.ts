import { unpinResourcesRoute } from "@/lib/contract/eligibility";
import { type WorkloadRule, workloadKeyOf } from "@/lib/domain/inventory/workload-rule";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { managedGroups } from "../inventory/store-managed";
import { groupingOf, loadProject } from "../inventory/store-project";
import { storedTags } from "../inventory/stored-tags";
import { command, type Done } from "../use-case";
import { enqueueRescore } from "./rescore";
import { dropPins, ensureKeyedWorkloads, isMoving, moveResources, type PinnedResource, visibleByKeys } from "./store-pins";
import { loadWorkload } from "./store-workload";

/** Gives resources that were put into a workload by hand back to the grouping rule; the others stay where they are. */
export const unpinResources = command({
  action: "unpin-resources",
  permission: "workload.edit",
  input: unpinResourcesRoute.params.extend(unpinResourcesRoute.body.shape),

  async run(scope, { projectId, workloadId, resourceKeys }): Promise<Done<{ moved: number }>> {
    const project = await loadProject(scope, projectId);
    await loadWorkload(scope, projectId, workloadId);
    if (await isMoving(scope, projectId)) throw new Conflict("import-running");
    const keys = await dropPins(scope, { projectId, workloadId, keys: resourceKeys });
    if (keys.length === 0) return { result: { moved: 0 }, audit: null };
    const place = { projectId, currentImport: project.currentImport };
    const found = await visibleByKeys(scope, place, keys);
    const moves = await ruledPlaces(scope, projectId, project.rule, found);
    await moveResources(scope, place, moves);
    await enqueueRescore(scope, projectId, [workloadId, ...moves.map((move) => move.workloadId)]);
    const after = { workloads: [...new Set(moves.map((move) => move.workloadId))] };
    const detail = { resources: keys, before: { workloads: [workloadId] }, after };
    return { result: { moved: moves.length }, audit: { subject: `workload:${workloadId}`, detail } };
  },
});

async function ruledPlaces(
  scope: OrganisationScope,
  projectId: string,
  rule: WorkloadRule,
  resources: readonly PinnedResource[],
): Promise<{ key: string; workloadId: string }[]> {
  const { targetOf } = await managedGroups(scope, projectId, rule);
  const ruled = resources.map((resource) => {
    const workload = workloadKeyOf(rule, { ...resource, tags: storedTags(resource.tags) });
    return { key: resource.key, workload: targetOf(workload.key) ?? workload };
  });
  const named = new Map(ruled.map(({ workload }) => [workload.key, workload.name]));
  const ids = await ensureKeyedWorkloads(scope, projectId, groupingOf(rule), named);
  return ruled.flatMap(({ key, workload }) => {
    const workloadId = ids.get(workload.key);
    return workloadId ? [{ key, workloadId }] : [];
  });
}
