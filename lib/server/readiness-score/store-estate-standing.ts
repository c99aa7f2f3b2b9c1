import type { EstateStanding } from "@/lib/domain/readiness/facts";
import type { OrganisationScope } from "../database";

/** What readiness knows of the estate: counted on the workloads of the round that is shown; null where none was judged. */
export async function loadEstateStanding(scope: OrganisationScope, projectId: string): Promise<EstateStanding | null> {
  const [row] = await scope.tx.$queryRaw<EstateStanding[]>`
    SELECT count(*)::int AS workloads, count(nullif(w.owner, ''))::int AS "withOwner", count(w.criticality)::int AS "withCriticality",
      count(*) FILTER (WHERE cardinality(w.data_categories) > 0)::int AS "withDataCategories",
      count(*) FILTER (WHERE r.verdict = 'unknown')::int AS undetermined,
      count(*) FILTER (WHERE r.verdict <> 'unknown' AND r.evidence IN ('confirmed', 'strong'))::int AS substantiated
    FROM project p
    JOIN workload_result r ON r.project_id = p.id AND r.round = p.round AND r.edition_id = p.edition_id AND r.verdict <> 'configuration'
    JOIN workload w ON w.id = r.workload_id
    WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid`;
  return row && row.workloads > 0 ? row : null;
}
