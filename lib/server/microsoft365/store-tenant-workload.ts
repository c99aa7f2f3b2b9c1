import { TENANT_WORKLOAD } from "@/lib/domain/microsoft365/tenant-workload";
import type { OrganisationScope } from "../database";

const { grouping, key, name } = TENANT_WORKLOAD;

/** The workload that stands for a project's tenant, made at its first file: an office suite, which people may say otherwise. */
export async function keepTenantWorkload(scope: OrganisationScope, projectId: string): Promise<string> {
  await scope.tx.$executeRaw`
    INSERT INTO workload (organisation_id, project_id, grouping, key, name, data_categories, nature)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${grouping}, ${key}, ${name}, '{}', 'office-suite')
    ON CONFLICT (project_id, grouping, key) DO NOTHING`;
  const id = await findTenantWorkload(scope, projectId);
  if (id === null) throw new Error("the workload of a tenant was just made");
  return id;
}

export async function findTenantWorkload(scope: OrganisationScope, projectId: string): Promise<string | null> {
  const where = { projectId, organisationId: scope.organisationId, grouping, key };
  const row = await scope.tx.workload.findFirst({ where, select: { id: true } });
  return row?.id ?? null;
}
