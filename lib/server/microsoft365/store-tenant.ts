import { TENANT_VERSION, type Tenant } from "@/lib/domain/microsoft365/tenant";
import type { OrganisationScope } from "../database";

/** The picture of a project's tenant; null before its first file. */
export async function loadTenant(scope: OrganisationScope, projectId: string): Promise<Tenant | null> {
  const row = await scope.tx.microsoft365Tenant.findFirst({
    where: { projectId, organisationId: scope.organisationId },
    select: { document: true },
  });
  if (!row?.document) return null;
  const tenant = JSON.parse(row.document) as Tenant;
  return tenant.version === TENANT_VERSION ? tenant : null;
}

/** The sealed key of a project's hashes; the first one given is kept. */
export async function keepHashKey(scope: OrganisationScope, projectId: string, fresh: string): Promise<string> {
  await scope.tx.$executeRaw`
    INSERT INTO microsoft365_tenant (organisation_id, project_id, hash_key)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${fresh}) ON CONFLICT (project_id) DO NOTHING`;
  const row = await scope.tx.microsoft365Tenant.findFirstOrThrow({
    where: { projectId, organisationId: scope.organisationId },
    select: { hashKey: true },
  });
  return row.hashKey;
}

/** One change of the picture at a time: two files that come in together are put in force one after the other. */
export async function lockTenant(scope: OrganisationScope, projectId: string): Promise<void> {
  await scope.tx.$queryRaw`
    SELECT 1 FROM microsoft365_tenant WHERE project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid FOR UPDATE`;
}

export async function saveTenant(scope: OrganisationScope, projectId: string, tenant: Tenant | null): Promise<void> {
  await scope.tx.microsoft365Tenant.updateMany({
    where: { projectId, organisationId: scope.organisationId },
    data: { document: tenant === null ? null : JSON.stringify(tenant), updatedAt: new Date() },
  });
}
