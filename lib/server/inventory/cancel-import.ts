import { cancelImportRoute } from "@/lib/contract/inventory";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { viewOfImport } from "./import-view";
import { changeImport, loadImport } from "./store-import";

/** Drops an import that was not confirmed; the worker clears its staged rows. */
export const cancelImport = command({
  action: "cancel-import",
  permission: "inventory.import",
  input: cancelImportRoute.params,

  async run(scope, { projectId, importId }) {
    const given = await loadImport(scope, projectId, importId);
    if (!(await changeImport(scope, importId, ["reading", "previewed"], { state: "cancelled" }, new Date())))
      throw new Conflict("not-previewed", { state: given.state });
    return {
      result: await viewOfImport(scope, projectId, importId),
      audit: { subject: `import:${importId}`, detail: { projectId, before: given.state, after: "cancelled" } },
    };
  },
});
