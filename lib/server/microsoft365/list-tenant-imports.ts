import { listTenantImportsRoute } from "@/lib/contract/microsoft365-import";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { pageOfTenantImports } from "./store-tenant-import";
import { tenantImportView } from "./tenant-import-view";

/** Files of the tenant that were handed in, newest first. */
export const listTenantImports = query({
  permission: "inventory.read",
  input: listTenantImportsRoute.params.extend(listTenantImportsRoute.query.shape),

  async run(scope, { projectId, after, limit }) {
    await loadProject(scope, projectId);
    const cursor = decodeCursor(after, 2);
    const from = cursor && { createdAt: new Date(String(cursor[0])), id: String(cursor[1]) };
    const rows = await pageOfTenantImports(scope, projectId, from, limit + 1);
    const now = new Date();
    return pageFrom(
      rows,
      limit,
      (row) => tenantImportView(row, now),
      (row) => [row.createdAt.toISOString(), row.id],
    );
  },
});
