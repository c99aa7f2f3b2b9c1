import { type Microsoft365View, readMicrosoft365Route } from "@/lib/contract/microsoft365-move";
import { ASSUMPTION_ENTRIES } from "@/lib/domain/microsoft365/assumption";
import { moveVolumesOf } from "@/lib/domain/microsoft365/estimate";
import { namesOf } from "../assessment/store-assessment";
import { loadProject } from "../inventory/store-project";
import { loadTenant } from "../microsoft365/store-tenant";
import { findTenantWorkload } from "../microsoft365/store-tenant-workload";
import { editionOfTenant } from "../microsoft365/tenant-workload";
import { query } from "../use-case";
import { estimateOfProject } from "./store-estimate";
import { viewTenant } from "./view-tenant";

/** What becomes of a Microsoft 365 tenant, under the edition that judges it; without a tenant, only that edition is named. */
export const readMicrosoft365 = query({
  permission: "inventory.read",
  input: readMicrosoft365Route.params,

  async run(scope, { projectId }): Promise<Microsoft365View> {
    const { editionId } = await loadProject(scope, projectId);
    const { compiled, edition } = await editionOfTenant(scope, editionId);
    const { id, title, effectiveFrom } = edition;
    const tenant = await loadTenant(scope, projectId);
    if (tenant === null) return { edition: { id, title, effectiveFrom }, tenant: null };
    const { changed, revision, changedBy, changedAt } = await estimateOfProject(scope, projectId);
    const by = changedBy === null ? null : ((await namesOf(scope, [changedBy])).get(changedBy) ?? "");
    return {
      edition: { id, title, effectiveFrom },
      tenant: {
        ...viewTenant(tenant, compiled.lookup),
        workload: await findTenantWorkload(scope, projectId),
        estimate: {
          volumes: moveVolumesOf(tenant),
          entries: ASSUMPTION_ENTRIES.map((entry) => ({ ...entry })),
          changed,
          revision,
          by,
          at: changedAt?.toISOString() ?? null,
        },
      },
    };
  },
});
