import type { Grade, Verdict } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { Prisma } from "../generated/client";
import type { SituationColumns } from "../obligation/store-situation";

/** What decides a workload, as it is stored. Days as ISO text. */
export interface DecidedColumns extends Omit<SituationColumns, "engagedOn"> {
  readonly engagedOn: string | null;
  readonly goLiveOn: string | null;
  readonly contractEndsOn: string | null;
  readonly licenceEndsOn: string | null;
  readonly derogationEndsOn: string | null;
  readonly verdict: Verdict;
  readonly evidence: Grade;
  /** Where a date, an effort or a missing fact counts: what blocks, each as [service, rule, planned for]. */
  readonly blocking: readonly (readonly [string | null, string, string | null])[];
}
export interface DecisionGroup extends DecidedColumns {
  readonly workloads: number;
}

const day = (column: Prisma.Sql) => Prisma.sql`to_char(${column}, 'YYYY-MM-DD')`;
const BLOCKING = Prisma.sql`CASE WHEN r.verdict IN ('planned', 'redesign', 'unknown', 'not-eligible', 'conditional') THEN
  (SELECT jsonb_agg(DISTINCT jsonb_build_array(b->>'service', b->>'ruleId', b->'finding'->'params'->>'plannedFor'))
    FROM jsonb_array_elements(r.document::jsonb->'blocking') b) END`;

/** Visible workloads that a decision cannot tell apart, counted together: it grows with workloads at most, never with resources. */
export function decisionGroups(scope: OrganisationScope, { projectId, round, editionId }: Round): Promise<DecisionGroup[]> {
  return scope.tx.$queryRaw<DecisionGroup[]>`
    WITH granted AS (
      SELECT workload_id, max(expires_on) AS ends FROM derogation
      WHERE organisation_id = ${scope.organisationId}::uuid AND project_id = ${projectId}::uuid AND state = 'granted' GROUP BY workload_id)
    SELECT coalesce(w.data_categories, '{}') AS "dataCategories", w.harms, w.harms_examined AS "harmsExamined", w.vital_system AS "vitalSystem",
      w.hosting, w.nature, w.criticality, ${day(Prisma.sql`w.engaged_on`)} AS "engagedOn", ${day(Prisma.sql`w.go_live_on`)} AS "goLiveOn",
      ${day(Prisma.sql`w.contract_ends_on`)} AS "contractEndsOn", ${day(Prisma.sql`w.licence_ends_on`)} AS "licenceEndsOn",
      ${day(Prisma.sql`greatest(own.ends, whole.ends)`)} AS "derogationEndsOn",
      r.verdict, r.evidence, coalesce(${BLOCKING}, '[]'::jsonb) AS blocking, count(*)::int AS workloads
    FROM workload_result r JOIN workload w ON w.id = r.workload_id
    LEFT JOIN granted own ON own.workload_id = w.id
    LEFT JOIN granted whole ON whole.workload_id IS NULL
    WHERE r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15`;
}
