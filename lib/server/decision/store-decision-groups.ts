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
  /** Ids of the first of them by name. */
  readonly some: readonly string[];
}
const SOME = 10;

const day = (column: Prisma.Sql) => Prisma.sql`to_char(${column}, 'YYYY-MM-DD')`;
const BLOCKING = Prisma.sql`CASE WHEN r.verdict IN ('planned', 'redesign', 'unknown', 'not-eligible', 'conditional') THEN
  (SELECT jsonb_agg(DISTINCT jsonb_build_array(b->>'service', b->>'ruleId', b->'finding'->'params'->>'plannedFor'))
    FROM jsonb_array_elements(r.document::jsonb->'blocking') b) END`;

const COLUMNS = Prisma.sql`coalesce(w.data_categories, '{}') AS "dataCategories", w.harms, w.harms_examined AS "harmsExamined",
  w.vital_system AS "vitalSystem", w.hosting, w.nature, w.criticality, ${day(Prisma.sql`w.engaged_on`)} AS "engagedOn",
  ${day(Prisma.sql`w.go_live_on`)} AS "goLiveOn", ${day(Prisma.sql`w.contract_ends_on`)} AS "contractEndsOn",
  ${day(Prisma.sql`w.licence_ends_on`)} AS "licenceEndsOn", ${day(Prisma.sql`greatest(own.ends, whole.ends)`)} AS "derogationEndsOn",
  r.verdict, r.evidence, coalesce(${BLOCKING}, '[]'::jsonb) AS blocking`;

/** The results of a round beside what was said of their workloads, and the ends of derogations granted: their own, the project's. */
function decided(scope: OrganisationScope, { projectId, round, editionId }: Round): Prisma.Sql {
  const granted = Prisma.sql`SELECT workload_id, max(expires_on) AS ends FROM derogation
    WHERE organisation_id = ${scope.organisationId}::uuid AND project_id = ${projectId}::uuid AND state = 'granted' GROUP BY workload_id`;
  return Prisma.sql`workload_result r JOIN workload w ON w.id = r.workload_id
    LEFT JOIN (${granted}) own ON own.workload_id = w.id
    LEFT JOIN (${granted}) whole ON whole.workload_id IS NULL
    WHERE r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}`;
}

/** Visible workloads that a decision cannot tell apart, counted together: it grows with workloads at most, never with resources. */
export function decisionGroups(scope: OrganisationScope, round: Round): Promise<DecisionGroup[]> {
  return scope.tx.$queryRaw<DecisionGroup[]>`
    SELECT ${COLUMNS}, count(*)::int AS workloads, (array_agg(w.id::text ORDER BY r.sort_key, w.id))[1:${SOME}::int] AS some
    FROM ${decided(scope, round)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15`;
}

/** The same columns of some workloads, each with its id. */
export function decisionColumns(
  scope: OrganisationScope,
  round: Round,
  ids: readonly string[],
): Promise<(DecidedColumns & { readonly id: string })[]> {
  return scope.tx.$queryRaw<(DecidedColumns & { readonly id: string })[]>`
    SELECT ${COLUMNS}, w.id FROM ${decided(scope, round)} AND r.workload_id = ANY(${[...ids]}::uuid[])`;
}
