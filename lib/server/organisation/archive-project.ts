import { archiveProjectRoute } from "@/lib/contract/organisation";
import { command } from "../use-case";
import { viewOf } from "./project-view";
import { changeProject, lockProject } from "./store-project";

/** Takes a project out of every list and of the frame. Nothing is deleted; an import under way ends as it would have. */
export const archiveProject = command({
  permission: "project.manage",
  action: "archive-project",
  input: archiveProjectRoute.params,

  async run(scope, { projectId }) {
    const { archivedAt } = await lockProject(scope, projectId);
    if (archivedAt) return { result: await viewOf(scope, projectId), audit: null };
    const now = new Date();
    await changeProject(scope, projectId, { archivedAt: now });
    const detail = { before: { archivedAt: null }, after: { archivedAt: now.toISOString() } };
    return { result: await viewOf(scope, projectId), audit: { subject: `project:${projectId}`, detail } };
  },
});
