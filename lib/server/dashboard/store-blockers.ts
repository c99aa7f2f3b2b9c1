import type { DecidingVerdict, Finding } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";

/** What blocks each of some workloads first, by their ids. */
export async function findingsOf(
  scope: OrganisationScope,
  { projectId, round, editionId }: Round,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Finding>> {
  const rows = await scope.tx.$queryRaw<{ id: string; finding: Finding }[]>`
    SELECT workload_id AS id, document::jsonb->'blocking'->0->'finding' AS finding FROM workload_result
    WHERE project_id = ${projectId}::uuid AND round = ${round} AND edition_id = ${editionId}
      AND workload_id = ANY(${[...ids]}::uuid[]) AND blocking_service IS NOT NULL`;
  return new Map(rows.map(({ id, finding }) => [id, finding]));
}

interface BlockerOwner {
  readonly key: string;
  readonly verdict: DecidingVerdict;
  readonly owner: string;
}

/** Who owns the workloads that some blockers hold back, most of them first: so many for each. */
export function ownersHeldBack(
  scope: OrganisationScope,
  { projectId, round, editionId }: Round,
  keys: readonly string[],
  most: number,
): Promise<BlockerOwner[]> {
  return scope.tx.$queryRaw<BlockerOwner[]>`
    SELECT key, verdict, owner FROM (
      SELECT r.blocking_service AS key, r.verdict, w.owner, count(*) AS workloads,
        row_number() OVER (PARTITION BY r.blocking_service, r.verdict ORDER BY count(*) DESC, w.owner) AS place
      FROM workload_result r JOIN workload w ON w.id = r.workload_id
      WHERE r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}
        AND r.blocking_service = ANY(${[...keys]}::text[]) AND nullif(w.owner, '') IS NOT NULL
      GROUP BY 1, 2, 3) counted
    WHERE place <= ${most} ORDER BY key, verdict, place`;
}
