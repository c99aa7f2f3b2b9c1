import { changeDerogationRoute } from "@/lib/contract/obligation";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { requireFit } from "./fit-derogation";
import { type DerogationFields, lockDerogation, writeDerogation } from "./store-derogation";

/** Writes what became of a derogation; what was written before stays in the audit trail. */
export const changeDerogation = command({
  action: "change-derogation",
  permission: "workload.edit",
  input: changeDerogationRoute.params.extend(changeDerogationRoute.body.shape),

  async run(scope, { organisationId: _, projectId, derogationId, revision, ...fields }) {
    await loadProject(scope, projectId);
    const stored = await lockDerogation(scope, projectId, derogationId);
    if (stored.revision !== revision) throw new Conflict("derogation-changed");
    const { id: _id, revision: _revision, createdBy: _by, createdAt: _at, changedBy: _who, changedAt: _when, ...before } = stored;
    const keys = Object.keys(fields) as (keyof DerogationFields)[];
    if (keys.every((key) => before[key] === fields[key])) return { result: { revision }, audit: null };
    await requireFit(scope, projectId, fields);
    const written = await writeDerogation(scope, derogationId, fields, new Date());
    return { result: { revision: written }, audit: { subject: `derogation:${derogationId}`, detail: { before, after: fields } } };
  },
});
