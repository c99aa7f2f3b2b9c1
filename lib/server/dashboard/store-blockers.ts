import type { DecidingVerdict, Finding } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";

/** What holds workloads back most, as the list of workloads filters by it. */
interface StoredBlocker {
  readonly key: string;
  readonly verdict: DecidingVerdict;
  readonly workloads: number;
  /** Would be free of every blocker, of any level, without it. */
  readonly frees: number;
  /** The reason that most of them give. */
  readonly finding: Finding;
}

/** The blockers that free most workloads. It grows with workloads at most, never with resources. */
export function blockersOf(
  scope: OrganisationScope,
  { projectId, round, editionId }: Round,
  most: number,
): Promise<StoredBlocker[]> {
  return scope.tx.$queryRaw<StoredBlocker[]>`
    WITH held AS MATERIALIZED (
      SELECT blocking_service AS key, verdict, document::jsonb AS document FROM workload_result
      WHERE project_id = ${projectId}::uuid AND round = ${round} AND edition_id = ${editionId} AND blocking_service IS NOT NULL)
    SELECT key, verdict, count(*)::int AS workloads,
      count(*) FILTER (WHERE document->'flip'->>'becomes' = 'eligible' AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(document->'blocking') b WHERE coalesce(b->>'service', b->>'ruleId') <> key))::int AS frees,
      mode() WITHIN GROUP (ORDER BY document->'blocking'->0->'finding') AS finding
    FROM held GROUP BY key, verdict ORDER BY frees DESC, workloads DESC, key, verdict LIMIT ${most}`;
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
