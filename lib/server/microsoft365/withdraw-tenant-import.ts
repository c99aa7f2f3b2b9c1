import { type TenantImportView, withdrawTenantImportRoute } from "@/lib/contract/microsoft365-import";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { renewTenant } from "./renew-tenant";
import { removePeople } from "./store-people";
import { lockTenant } from "./store-tenant";
import { changeTenantImport, loadTenantImport } from "./store-tenant-import";
import { tenantImportView } from "./tenant-import-view";

/** Takes a file out of the picture, which is made anew without it; the history keeps that it was there. */
export const withdrawTenantImport = command({
  permission: "inventory.import",
  action: "withdraw-tenant-file",
  input: withdrawTenantImportRoute.params,

  async run(scope, { projectId, tenantImportId: importId }) {
    await loadProject(scope, projectId);
    const before = await loadTenantImport(scope, projectId, importId);
    await lockTenant(scope, projectId);
    if (!(await changeTenantImport(scope, importId, "applied", { state: "withdrawn" }))) throw new Conflict("not-in-force");
    await removePeople(scope, [importId]);
    await renewTenant(scope, projectId);
    const result: TenantImportView = tenantImportView(await loadTenantImport(scope, projectId, importId), new Date());
    const detail = { projectId, fileName: before.fileName, kind: before.kind ?? "" };
    return { result, audit: { subject: `tenant-import:${importId}`, detail } };
  },
});
