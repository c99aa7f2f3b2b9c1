import { composeTenant, joinReports, type SourceInForce } from "@/lib/domain/microsoft365/compose-tenant";
import { REPORT_PERIODS } from "@/lib/domain/microsoft365/vocabulary";
import type { OrganisationScope } from "../database";
import { countPeople } from "./store-people";
import { saveTenant } from "./store-tenant";
import { importsInForce, type StoredTenantImport } from "./store-tenant-import";
import { renewTenantWorkload } from "./tenant-workload";

/** Makes the picture anew from the files in force: pages read it and never what it was made of. */
export async function renewTenant(scope: OrganisationScope, projectId: string): Promise<void> {
  const sources = (await importsInForce(scope, projectId)).map(sourceOf);
  const joined = joinReports(sources);
  const counted = joined ? await countPeople(scope, joined) : null;
  await saveTenant(scope, projectId, sources.length === 0 ? null : composeTenant(sources, counted));
  await renewTenantWorkload(scope, projectId);
}

function sourceOf(row: StoredTenantImport): SourceInForce {
  return {
    id: row.id,
    kind: row.kind ?? "",
    fileName: row.fileName,
    refreshedOn: row.refreshedOn?.toISOString().slice(0, 10) ?? null,
    period: REPORT_PERIODS.find((period) => period === row.period) ?? null,
    importedAt: (row.appliedAt ?? row.createdAt).toISOString(),
    rows: row.rows,
    contribution: row.contribution,
  };
}
