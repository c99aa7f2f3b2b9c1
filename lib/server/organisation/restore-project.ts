import { restoreProjectRoute } from "@/lib/contract/organisation";
import { command } from "../use-case";
import { viewOf } from "./project-view";
import { changeProject, lockProject, refuseTakenName } from "./store-project";

/** Brings an archived project back, as it was. */
export const restoreProject = command({
  permission: "project.manage",
  action: "restore-project",
  input: restoreProjectRoute.params,

  async run(scope, { projectId }) {
    const { name, archivedAt } = await lockProject(scope, projectId);
    if (!archivedAt) return { result: await viewOf(scope, projectId), audit: null };
    await refuseTakenName(scope, name, projectId);
    await changeProject(scope, projectId, { archivedAt: null });
    const detail = { before: { archivedAt: archivedAt.toISOString() }, after: { archivedAt: null } };
    return { result: await viewOf(scope, projectId), audit: { subject: `project:${projectId}`, detail } };
  },
});
