import type { Grade, Verdict } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import { type BlockingReason, SEVERITY_RANK } from "../eligibility/blocking";
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
  /** Where a date, an effort or a missing fact counts: what blocks. */
  readonly blocking: readonly BlockingReason[];
}
/** Workloads that neither a decision nor what is freed can tell apart. */
export interface DecisionGroup extends DecidedColumns {
  readonly blockingKey: string | null;
  readonly blockingRule: string | null;
  readonly freedAlone: boolean;
  readonly workloads: number;
  /** Place of the first of them by name: its sort key, and its id at the end. */
  readonly first: string;
}

type Column = readonly [stored: string, name: string, type: string];
const DECIDE: readonly Column[] = [
  ["coalesce(w.data_categories, '{}')", "dataCategories", "text[]"],
  ["w.harms", "harms", "text[]"],
  ["w.harms_examined", "harmsExamined", "bool"],
  ["w.vital_system", "vitalSystem", "bool"],
  ["w.hosting", "hosting", "text"],
  ["w.nature", "nature", "text"],
  ["w.criticality", "criticality", "text"],
  ["w.engaged_on", "engagedOn", "date"],
  ["w.go_live_on", "goLiveOn", "date"],
  ["w.contract_ends_on", "contractEndsOn", "date"],
  ["w.licence_ends_on", "licenceEndsOn", "date"],
  ["greatest(own.ends, whole.ends)", "derogationEndsOn", "date"],
  ["r.verdict", "verdict", "text"],
  ["r.evidence", "evidence", "text"],
  ["r.blocking_reasons", "blocking", "jsonb"],
];
const GROUP: readonly Column[] = [
  ...DECIDE,
  ["r.blocking_service", "blockingKey", "text"],
  ["r.blocking_rule", "blockingRule", "text"],
  ["r.freed_alone", "freedAlone", "bool"],
];
const list = (columns: readonly Column[], written: (column: Column) => string, between = ", ") =>
  Prisma.raw(columns.map(written).join(between));
const stored = (columns: readonly Column[]) => list(columns, ([column, name]) => `${column} AS "${name}"`);
/** A day is made text once a group, not once a workload. */
const shown = (columns: readonly Column[]) =>
  list(columns, ([, name, type]) => (type === "date" ? `to_char("${name}", 'YYYY-MM-DD') AS "${name}"` : `"${name}"`));
const positions = list(GROUP, (column) => String(GROUP.indexOf(column) + 1));
const typed = list(GROUP, ([, name, type]) => `"${name}" ${type}`);
const same = list(GROUP, ([column, name]) => `${column} IS NOT DISTINCT FROM g."${name}"`, " AND ");

/** The results of a round beside what was said of their workloads, and the ends of derogations granted: their own, the project's. */
function decided(scope: OrganisationScope, { projectId, round, editionId }: Round): Prisma.Sql {
  const granted = Prisma.sql`SELECT workload_id, max(expires_on) AS ends FROM derogation
    WHERE organisation_id = ${scope.organisationId}::uuid AND project_id = ${projectId}::uuid AND state = 'granted' GROUP BY workload_id`;
  return Prisma.sql`(SELECT * FROM workload_result
      WHERE project_id = ${projectId}::uuid AND round = ${round} AND edition_id = ${editionId}) r
    JOIN workload w ON w.id = r.workload_id
    LEFT JOIN (${granted}) own ON own.workload_id = w.id
    LEFT JOIN (${granted}) whole ON whole.workload_id IS NULL`;
}

/**
 * The visible workloads, in groups: read once and without a document, whatever the number of resources. The database takes columns
 * for independent, expects as many groups as workloads and would sort them all: asked not to, it counts as it reads (7.6 s and
 * 1.6 s at 500,000).
 */
export async function decisionGroups(scope: OrganisationScope, round: Round): Promise<DecisionGroup[]> {
  await scope.tx.$executeRaw`SET LOCAL enable_sort = off`;
  const groups = await scope.tx.$queryRaw<DecisionGroup[]>`
    SELECT ${shown(GROUP)}, workloads, first FROM (
      SELECT ${stored(GROUP)}, count(*)::int AS workloads, min(r.sort_key || chr(1) || w.id) AS first
      FROM ${decided(scope, round)} GROUP BY ${positions}) grouped`;
  await scope.tx.$executeRaw`SET LOCAL enable_sort = on`;
  return groups;
}

/** The ids of the first workloads by name of some groups, in the order of the groups given: `most` of each. */
export async function membersOf(
  scope: OrganisationScope,
  round: Round,
  groups: readonly DecisionGroup[],
  most: number,
): Promise<string[][]> {
  const numbered = JSON.stringify(groups.map((group, n) => ({ ...group, n, severity: SEVERITY_RANK[group.verdict] })));
  const rows = await scope.tx.$queryRaw<{ n: number; ids: string[] }[]>`
    SELECT n, array_agg(id::text ORDER BY place) AS ids FROM (
      SELECT g.n, w.id, row_number() OVER (PARTITION BY g.n ORDER BY r.sort_key, w.id) AS place
      FROM ${decided(scope, round)}
      JOIN jsonb_to_recordset(${numbered}::jsonb) AS g(n int, severity int, ${typed}) ON g.severity = r.severity AND ${same}) found
    WHERE place <= ${most} GROUP BY n`;
  const found = new Map(rows.map(({ n, ids }) => [n, ids]));
  return groups.map((_, n) => found.get(n) ?? []);
}

/** The same columns of some workloads, each with its id. */
export function decisionColumns(
  scope: OrganisationScope,
  round: Round,
  ids: readonly string[],
): Promise<(DecidedColumns & { readonly id: string })[]> {
  return scope.tx.$queryRaw<(DecidedColumns & { readonly id: string })[]>`
    SELECT ${shown(DECIDE)}, id FROM (
      SELECT ${stored(DECIDE)}, w.id FROM ${decided(scope, round)} WHERE r.workload_id = ANY(${[...ids]}::uuid[])) shown`;
}
