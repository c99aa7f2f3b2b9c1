import type { OrganisationScope } from "../database";

/** The last day covered by a derogation granted to a workload or to its whole project; null when there is none. */
export async function derogationEnd(scope: OrganisationScope, projectId: string, workloadId: string): Promise<string | null> {
  const row = await scope.tx.derogation.findFirst({
    where: {
      organisationId: scope.organisationId,
      projectId,
      state: "granted",
      expiresOn: { not: null },
      OR: [{ workloadId }, { workloadId: null }],
    },
    orderBy: { expiresOn: "desc" },
    select: { expiresOn: true },
  });
  return row?.expiresOn?.toISOString().slice(0, 10) ?? null;
}
