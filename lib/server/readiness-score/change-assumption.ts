import { changeAssumptionRoute } from "@/lib/contract/readiness";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { requireFit } from "./fit-assumption";
import { type CheckedFields, lockAssumption, writeAssumption } from "./store-assumption";

/** Rewords, confirms, refutes or opens an assumption again; what it was stays in the audit trail. */
export const changeAssumption = command({
  action: "change-assumption",
  permission: "readiness.manage",
  input: changeAssumptionRoute.params.extend(changeAssumptionRoute.body.shape),

  async run(scope, { organisationId: _, projectId, assumptionId, revision, ...fields }) {
    await loadProject(scope, projectId);
    const stored = await lockAssumption(scope, projectId, assumptionId);
    if (stored.revision !== revision) throw new Conflict("assumption-changed");
    const { statement, dimension, ownerId, reviewOn, status, finding } = stored;
    const before: CheckedFields = { statement, dimension, ownerId, reviewOn, status, finding };
    const keys = Object.keys(before) as (keyof CheckedFields)[];
    if (keys.every((key) => before[key] === fields[key])) return { result: { revision }, audit: null };
    await requireFit(scope, fields, before);
    const written = await writeAssumption(scope, assumptionId, fields, new Date());
    return { result: { revision: written }, audit: { subject: `assumption:${assumptionId}`, detail: { before, after: fields } } };
  },
});
