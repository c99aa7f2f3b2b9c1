import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import { SEVERITY_RANK } from "../eligibility/blocking";
import type { Round } from "../eligibility/store-results";

interface Blocking {
  readonly key: string;
  readonly verdict: Verdict;
}
interface HeldBack extends Blocking {
  readonly name: string;
  readonly owner: string | null;
}

/** The first workloads that each of some blockers holds back, in the order of their list, and whose they are: one look into the index for each blocker. */
export function workloadsHeldBack(
  scope: OrganisationScope,
  { projectId, round, editionId }: Round,
  blockers: readonly Blocking[],
  most: number,
): Promise<HeldBack[]> {
  const verdicts = blockers.map(({ verdict }) => verdict);
  return scope.tx.$queryRaw<HeldBack[]>`
    SELECT b.key, b.verdict, w.name, nullif(w.owner, '') AS owner
    FROM unnest(${blockers.map(({ key }) => key)}::text[], ${verdicts}::text[], ${verdicts.map((one) => SEVERITY_RANK[one])}::int[])
      WITH ORDINALITY AS b (key, verdict, severity, place)
    CROSS JOIN LATERAL (SELECT r.workload_id, r.sort_key FROM workload_result r
      WHERE r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}
        AND r.blocking_service = b.key AND r.severity = b.severity
      ORDER BY r.sort_key, r.workload_id LIMIT ${most}) held
    JOIN workload w ON w.id = held.workload_id
    ORDER BY b.place, held.sort_key, held.workload_id`;
}
