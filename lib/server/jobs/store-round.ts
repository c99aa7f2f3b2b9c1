import type { OrganisationScope } from "../database";

/** Rounds up to one of them that still have rows. */
export async function roundsUpTo(scope: OrganisationScope, projectId: string, last: number): Promise<number[]> {
  const rows = await scope.tx.estateSummary.findMany({
    where: { projectId, organisationId: scope.organisationId, round: { lte: last } },
    select: { round: true },
    distinct: ["round"],
  });
  return rows.map((row) => row.round);
}

/** Deletes what a round holds: an unfinished one before it is written again, or one that nobody sees any more. */
export async function dropRound(scope: OrganisationScope, projectId: string, round: number): Promise<void> {
  const where = { projectId, organisationId: scope.organisationId, round };
  await scope.tx.workloadResult.deleteMany({ where });
  await scope.tx.workloadShape.deleteMany({ where });
  await scope.tx.estateSummary.deleteMany({ where });
}
