import type { OrganisationScope } from "../database";

/** How the organisation and the project are called. */
export async function namesOf(scope: OrganisationScope, projectId: string): Promise<{ organisation: string; project: string }> {
  const { organisationId } = scope;
  const row = await scope.tx.project.findFirstOrThrow({
    where: { id: projectId, organisationId },
    select: { name: true, organisation: { select: { name: true } } },
  });
  return { organisation: row.organisation.name, project: row.name };
}
