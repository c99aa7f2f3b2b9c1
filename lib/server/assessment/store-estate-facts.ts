import type { EstateFacts } from "@/lib/domain/assessment/auto/rule";
import type { OrganisationScope } from "../database";

/** What the estate of a project tells an assessment, counted on the workloads of the round that is shown. */
export async function loadEstateFacts(scope: OrganisationScope, projectId: string): Promise<EstateFacts> {
  const [row] = await scope.tx.$queryRaw<
    {
      importedOn: string | null;
      workloads: number;
      withOwner: number;
      withCriticality: number;
      unknown: number;
      judged: number;
    }[]
  >`
    SELECT (SELECT to_char(i.applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM inventory_import i
        WHERE i.project_id = p.id AND i.number = p.current_import) AS "importedOn",
      count(w.id)::int AS workloads, count(nullif(w.owner, ''))::int AS "withOwner", count(w.criticality)::int AS "withCriticality",
      count(*) FILTER (WHERE r.verdict = 'unknown')::int AS unknown, count(*) FILTER (WHERE r.verdict <> 'configuration')::int AS judged
    FROM project p
    LEFT JOIN workload_result r ON r.project_id = p.id AND r.round = p.round AND r.edition_id = p.edition_id
    LEFT JOIN workload w ON w.id = r.workload_id
    WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid GROUP BY p.id`;
  if (!row) return { importedOn: null, workloads: 0, withOwner: 0, withCriticality: 0, judged: null };
  const { unknown, judged, ...facts } = row;
  return { ...facts, judged: judged === 0 ? null : { unknown, all: judged } };
}
