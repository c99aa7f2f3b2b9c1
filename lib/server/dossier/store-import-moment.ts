import type { OrganisationScope } from "../database";

/** When an import of a project came in sight. */
export async function importedAtOf(scope: OrganisationScope, projectId: string, number: number): Promise<Date | null> {
  const where = { organisationId: scope.organisationId, projectId, number };
  const row = await scope.tx.inventoryImport.findFirst({ where, select: { appliedAt: true } });
  return row?.appliedAt ?? null;
}
