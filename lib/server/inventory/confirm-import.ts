import { confirmImportRoute } from "@/lib/contract/inventory";
import { Conflict } from "../errors";
import { enqueueJob } from "../jobs/store-job";
import { command } from "../use-case";
import { viewOfImport } from "./import-view";
import { changeImport, loadImport } from "./store-import";
import { nextImportNumber } from "./store-project";

/** Applies a previewed import. What is missing from the file leaves the estate only when the caller says so. */
export const confirmImport = command({
  action: "confirm-import",
  permission: "inventory.import",
  input: confirmImportRoute.params.extend(confirmImportRoute.body.shape),

  async run(scope, { projectId, importId, remove }) {
    const given = await loadImport(scope, projectId, importId);
    if (given.state !== "previewed") throw new Conflict("not-previewed", { state: given.state });
    if (given.summary.plan === null) throw new Conflict("plan-not-ready");
    const number = await nextImportNumber(scope, projectId);
    const change = { state: "applying", number, removalConfirmed: remove, done: 0, total: given.resources };
    if (!(await changeImport(scope, importId, ["previewed"], change, new Date())))
      throw new Conflict("not-previewed", { state: "applying" });
    await enqueueJob(scope, { kind: "apply-import", projectId, subject: importId });
    return {
      result: await viewOfImport(scope, projectId, importId),
      audit: { subject: `import:${importId}`, detail: { projectId, number, remove, plan: given.summary.plan } },
    };
  },
});
