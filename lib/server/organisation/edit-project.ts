import { editProjectRoute } from "@/lib/contract/organisation";
import { command } from "../use-case";
import { viewOf } from "./project-view";
import { changeProject, lockProject, refuseTakenName } from "./store-project";

/** Renames a project. */
export const editProject = command({
  permission: "project.manage",
  action: "edit-project",
  input: editProjectRoute.params.extend(editProjectRoute.body.shape),

  async run(scope, { projectId, name }) {
    const before = await lockProject(scope, projectId);
    if (before.name === name) return { result: await viewOf(scope, projectId), audit: null };
    await refuseTakenName(scope, name, projectId);
    await changeProject(scope, projectId, { name });
    const detail = { before: { name: before.name }, after: { name } };
    return { result: await viewOf(scope, projectId), audit: { subject: `project:${projectId}`, detail } };
  },
});
