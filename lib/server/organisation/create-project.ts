import { createProjectRoute } from "@/lib/contract/organisation";
import { command } from "../use-case";
import { viewOf } from "./project-view";
import { insertProject, refuseTakenName } from "./store-project";

/** Opens a project, in the first phase. */
export const createProject = command({
  permission: "project.manage",
  action: "create-project",
  input: createProjectRoute.params.extend(createProjectRoute.body.shape),

  async run(scope, { name }) {
    await refuseTakenName(scope, name, null);
    const id = await insertProject(scope, name);
    return { result: await viewOf(scope, id), audit: { subject: `project:${id}`, detail: { after: { name } } } };
  },
});
