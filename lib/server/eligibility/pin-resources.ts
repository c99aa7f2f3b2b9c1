import { pinResourcesRoute } from "@/lib/contract/eligibility";
import { Conflict, Forbidden } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { enqueueRescore } from "./rescore";
import { isMoving, moveResources, putPins, visibleByKeys } from "./store-pins";
import { loadWorkload } from "./store-workload";

/** Puts resources into a workload by hand, whatever the rule says. Keys that the estate does not show are left out. */
export const pinResources = command({
  action: "pin-resources",
  permission: "workload.edit",
  input: pinResourcesRoute.params.extend(pinResourcesRoute.body.shape),

  async run(scope, { projectId, workloadId, resourceKeys }): Promise<Done<{ moved: number }>> {
    const project = await loadProject(scope, projectId);
    await loadWorkload(scope, projectId, workloadId);
    if (await isMoving(scope, projectId)) throw new Conflict("import-running");
    if (!scope.person) throw new Forbidden();
    const place = { projectId, currentImport: project.currentImport };
    const found = await visibleByKeys(scope, place, resourceKeys);
    if (found.length === 0) return { result: { moved: 0 }, audit: null };
    const keys = found.map((resource) => resource.key);
    await putPins(scope, { projectId, workloadId, personId: scope.person.id, keys });
    await moveResources(
      scope,
      place,
      keys.map((key) => ({ key, workloadId })),
    );
    await enqueueRescore(scope, projectId, [workloadId, ...found.map((resource) => resource.workloadId)]);
    const before = { workloads: [...new Set(found.flatMap((resource) => resource.workloadId ?? []))] };
    const detail = { resources: keys, before, after: { workloads: [workloadId] } };
    return { result: { moved: found.length }, audit: { subject: `workload:${workloadId}`, detail } };
  },
});
