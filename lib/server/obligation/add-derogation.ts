import { addDerogationRoute } from "@/lib/contract/obligation";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { requireFit } from "./fit-derogation";
import { insertDerogation } from "./store-derogation";

/** Enters a derogation in the register of the project. */
export const addDerogation = command({
  action: "add-derogation",
  permission: "workload.edit",
  input: addDerogationRoute.params.extend(addDerogationRoute.body.shape),

  async run(scope, { organisationId: _, projectId, ...fields }) {
    await loadProject(scope, projectId);
    await requireFit(scope, projectId, fields);
    const id = await insertDerogation(scope, projectId, fields);
    return { result: { id }, audit: { subject: `derogation:${id}`, detail: { ...fields } } };
  },
});
