import { addAssumptionRoute } from "@/lib/contract/readiness";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { requireFit } from "./fit-assumption";
import { insertAssumption } from "./store-assumption";

/** Notes what is taken for true while nobody has checked it. */
export const addAssumption = command({
  action: "add-assumption",
  permission: "readiness.manage",
  input: addAssumptionRoute.params.extend(addAssumptionRoute.body.shape),

  async run(scope, { organisationId: _, projectId, ...fields }) {
    await loadProject(scope, projectId);
    await requireFit(scope, fields, null);
    const id = await insertAssumption(scope, projectId, fields);
    return { result: { id }, audit: { subject: `assumption:${id}`, detail: { ...fields } } };
  },
});
