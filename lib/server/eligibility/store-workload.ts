import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";
import type { Round } from "./store-results";

export interface StoredWorkload {
  readonly id: string;
  readonly grouping: string;
  readonly key: string;
  readonly name: string;
  readonly owner: string | null;
  readonly criticality: string | null;
  readonly dataCategories: string[];
  readonly harms: string[];
  readonly harmsExamined: boolean;
  readonly vitalSystem: boolean | null;
  readonly hosting: string | null;
  readonly nature: string | null;
  readonly engagedOn: Date | null;
  readonly goLiveOn: Date | null;
  readonly contractEndsOn: Date | null;
  readonly licenceEndsOn: Date | null;
  readonly revision: number;
}
const COLUMNS = {
  id: true,
  grouping: true,
  key: true,
  name: true,
  owner: true,
  criticality: true,
  dataCategories: true,
  harms: true,
  harmsExamined: true,
  vitalSystem: true,
  hosting: true,
  nature: true,
  engagedOn: true,
  goLiveOn: true,
  contractEndsOn: true,
  licenceEndsOn: true,
  revision: true,
} as const;

/** A workload of a project of the scope's organisation; a foreign or unknown id is NotFound. */
export async function loadWorkload(scope: OrganisationScope, projectId: string, workloadId: string): Promise<StoredWorkload> {
  const where = { id: workloadId, projectId, organisationId: scope.organisationId };
  const row = await scope.tx.workload.findFirst({ where, select: COLUMNS });
  if (!row) throw new NotFound();
  return row;
}

export type WorkloadChange = Pick<StoredWorkload, "name" | "owner" | "criticality" | "dataCategories"> &
  Partial<Omit<StoredWorkload, "id" | "grouping" | "key" | "revision">>;

/** Changes a workload that still has the given revision; false when somebody was quicker. */
export async function changeWorkload(
  scope: OrganisationScope,
  workloadId: string,
  revision: number,
  change: WorkloadChange,
): Promise<boolean> {
  const { count } = await scope.tx.workload.updateMany({
    where: { id: workloadId, organisationId: scope.organisationId, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}

export interface ListedWorkload {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly owner: string | null;
  readonly criticality: string | null;
  readonly dataCategories: string[];
  readonly harms: string[];
  readonly harmsExamined: boolean;
  readonly vitalSystem: boolean | null;
  readonly hosting: string | null;
  readonly nature: string | null;
  readonly verdict: string;
  readonly severity: number;
  readonly sortKey: string;
  readonly resources: number;
  readonly evidence: string;
  readonly needed: number;
  readonly missing: number;
  readonly blockingService: string | null;
  readonly blockingRule: string | null;
}

export interface After {
  readonly sortKey: string;
  readonly id: string;
}
export interface NameFilter {
  readonly blocking: string | null;
  /** Beginning of the sort key; empty for all. */
  readonly prefix: string;
}

export const NIL = "00000000-0000-0000-0000-000000000000";
const LAST = "\u{10FFFF}";
const SHOWN = Prisma.sql`w.id, w.name, w.key, w.owner, w.criticality, coalesce(w.data_categories, '{}') AS "dataCategories",
  w.harms, w.harms_examined AS "harmsExamined", w.vital_system AS "vitalSystem", w.hosting, w.nature, r.verdict, r.severity,
  r.sort_key AS "sortKey", r.resources, r.evidence, r.needed, r.missing, r.blocking_service AS "blockingService", r.blocking_rule AS "blockingRule"`;

function ofRound({ projectId, round, editionId }: Round): Prisma.Sql {
  return Prisma.sql`r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}`;
}

/** One lower bound only: with two, the index is read from the lesser one. A place outside the prefix starts at the prefix. */
function startOf<P extends After>(place: P, prefix: string): P {
  return place.sortKey.startsWith(prefix) ? place : { ...place, sortKey: prefix, id: NIL };
}

function named({ blocking, prefix }: NameFilter): Prisma.Sql {
  const held = blocking === null ? Prisma.empty : Prisma.sql`AND r.blocking_service = ${blocking}`;
  return prefix === "" ? held : Prisma.sql`${held} AND r.sort_key < ${prefix + LAST}`;
}

/**
 * Walks some severities, each in the order of names from its own place on. Every severity is one range of an index, whatever
 * the filter; `byName` then merges them into one list of names, else they follow each other.
 */
export async function workloadsBySeverity(
  scope: OrganisationScope,
  round: Round,
  filter: NameFilter,
  places: readonly (After & { readonly severity: number })[],
  { byName, limit }: { byName: boolean; limit: number },
): Promise<ListedWorkload[]> {
  const starts = places.map((place) => startOf(place, filter.prefix));
  const order = byName ? Prisma.sql`r.sort_key, r.workload_id` : Prisma.sql`r.severity, r.sort_key, r.workload_id`;
  return scope.tx.$queryRaw<ListedWorkload[]>`
    SELECT ${SHOWN}
    FROM (SELECT r.* FROM unnest(${starts.map((place) => place.severity)}::int[], ${starts.map((place) => place.sortKey)}::text[],
        ${starts.map((place) => place.id)}::uuid[]) AS place(severity, sort_key, id)
      CROSS JOIN LATERAL (SELECT r.* FROM workload_result r
        WHERE ${ofRound(round)} AND r.severity = place.severity ${named(filter)} AND (r.sort_key, r.workload_id) > (place.sort_key, place.id)
        ORDER BY r.sort_key, r.workload_id LIMIT ${limit}) r
      ORDER BY ${order} LIMIT ${limit}) r
    JOIN workload w ON w.id = r.workload_id
    ORDER BY ${order}`;
}

/** All workloads, or those whose name begins so, in the order of names. */
export async function workloadsByName(
  scope: OrganisationScope,
  round: Round,
  filter: NameFilter,
  after: After,
  limit: number,
): Promise<ListedWorkload[]> {
  const start = startOf(after, filter.prefix);
  return scope.tx.$queryRaw<ListedWorkload[]>`
    SELECT ${SHOWN}
    FROM (SELECT r.* FROM workload_result r
      WHERE ${ofRound(round)} ${named(filter)} AND (r.sort_key, r.workload_id) > (${start.sortKey}, ${start.id}::uuid)
      ORDER BY r.sort_key, r.workload_id LIMIT ${limit}) r
    JOIN workload w ON w.id = r.workload_id
    ORDER BY r.sort_key, r.workload_id`;
}

/** All workloads, those with most resources first. */
export async function workloadsByResources(
  scope: OrganisationScope,
  round: Round,
  after: { readonly resources: number; readonly id: string },
  limit: number,
): Promise<ListedWorkload[]> {
  return scope.tx.$queryRaw<ListedWorkload[]>`
    SELECT ${SHOWN}
    FROM (SELECT r.* FROM workload_result r
      WHERE ${ofRound(round)} AND r.resources <= ${after.resources} AND (r.resources < ${after.resources} OR r.workload_id > ${after.id}::uuid)
      ORDER BY r.resources DESC, r.workload_id LIMIT ${limit}) r
    JOIN workload w ON w.id = r.workload_id
    ORDER BY r.resources DESC, r.workload_id`;
}
