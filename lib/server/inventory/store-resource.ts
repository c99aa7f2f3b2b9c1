import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";

export interface ListedResource {
  readonly id: bigint;
  readonly key: string;
  readonly name: string;
  readonly sortKey: string;
  readonly type: string;
  readonly sourceType: string | null;
  readonly resourceGroup: string | null;
  readonly subscription: string | null;
  readonly location: string | null;
  readonly shapeId: bigint;
  readonly workloadId: string | null;
  readonly workloadName: string | null;
  readonly workloadKey: string | null;
  readonly pinned: boolean;
}
export interface ShownEstate {
  readonly projectId: string;
  readonly currentImport: number;
}
export interface ResourcePage {
  /** Beginning of the sort key; empty for all. */
  readonly prefix: string;
  readonly after: { readonly sortKey: string; readonly id: string };
  readonly limit: number;
}

const LAST = "\u{10FFFF}";
const COLUMNS = Prisma.sql`v.id, v.key, v.name, v.sort_key AS "sortKey", v.type, v.source_type AS "sourceType", v.resource_group AS "resourceGroup",
  v.subscription, v.location, v.shape_id AS "shapeId", v.workload_id AS "workloadId", w.name AS "workloadName", w.key AS "workloadKey",
  EXISTS (SELECT FROM workload_pin p WHERE p.project_id = v.project_id AND p.resource_key = v.key) AS pinned`;

function shown({ projectId, currentImport }: ShownEstate): Prisma.Sql {
  return Prisma.sql`v.project_id = ${projectId}::uuid AND v.from_import <= ${currentImport}
    AND (v.to_import IS NULL OR v.to_import > ${currentImport})`;
}

/** One lower bound only: with two, the index is read from the lesser one. A cursor outside the prefix starts at the prefix. */
function paged({ prefix, after }: ResourcePage): Prisma.Sql {
  const start = after.sortKey.startsWith(prefix) ? after : { sortKey: prefix, id: "0" };
  const end = prefix === "" ? Prisma.empty : Prisma.sql`AND v.sort_key < ${prefix + LAST}`;
  return Prisma.sql`AND (v.sort_key, v.id) > (${start.sortKey}, ${start.id}::bigint) ${end}`;
}

export type ResourceFilter = { readonly workload: string } | { readonly type: string } | null;

/** Resources by name, all or those of one workload or type: each is one range of an index. */
export async function resourcesByName(
  scope: OrganisationScope,
  estate: ShownEstate,
  filter: ResourceFilter,
  page: ResourcePage,
): Promise<ListedResource[]> {
  const only =
    filter === null
      ? Prisma.empty
      : "workload" in filter
        ? Prisma.sql`AND v.workload_id = ${filter.workload}::uuid`
        : Prisma.sql`AND v.type = ${filter.type}`;
  return scope.tx.$queryRaw<ListedResource[]>`
    SELECT ${COLUMNS}
    FROM (SELECT v.* FROM resource_version v WHERE ${shown(estate)} ${only} ${paged(page)} ORDER BY v.sort_key, v.id LIMIT ${page.limit}) v
    LEFT JOIN workload w ON w.id = v.workload_id
    ORDER BY v.sort_key, v.id`;
}

/** Shapes that a project's resources have or had: one probe of an index per shape, however many resources. */
export async function shapesOfProject(scope: OrganisationScope, projectId: string): Promise<bigint[]> {
  const rows = await scope.tx.$queryRaw<{ id: bigint }[]>`
    WITH RECURSIVE s(id) AS (
      (SELECT shape_id FROM resource_version WHERE project_id = ${projectId}::uuid ORDER BY shape_id LIMIT 1)
      UNION ALL
      SELECT (SELECT shape_id FROM resource_version WHERE project_id = ${projectId}::uuid AND shape_id > s.id ORDER BY shape_id LIMIT 1)
      FROM s WHERE s.id IS NOT NULL)
    SELECT id FROM s WHERE id IS NOT NULL`;
  return rows.map((row) => row.id);
}

/**
 * Resources of some shapes by name. The n first of all lie in the n shapes whose own first comes first: one probe per shape
 * finds those, then n rows of each are merged.
 */
export async function resourcesOfShapes(
  scope: OrganisationScope,
  estate: ShownEstate,
  shapeIds: readonly bigint[],
  page: ResourcePage,
): Promise<ListedResource[]> {
  const rows = (limit: Prisma.Sql) => Prisma.sql`SELECT v.* FROM resource_version v
    WHERE ${shown(estate)} AND v.shape_id = s.id ${paged(page)} ORDER BY v.sort_key, v.id LIMIT ${limit}`;
  return scope.tx.$queryRaw<ListedResource[]>`
    SELECT ${COLUMNS}
    FROM (SELECT v.* FROM (
        SELECT s.id FROM unnest(${shapeIds.map(String)}::bigint[]) AS s(id) CROSS JOIN LATERAL (${rows(Prisma.sql`1`)}) first
        ORDER BY first.sort_key, first.id LIMIT ${page.limit}) s
      CROSS JOIN LATERAL (${rows(Prisma.sql`${page.limit}`)}) v
      ORDER BY v.sort_key, v.id LIMIT ${page.limit}) v
    LEFT JOIN workload w ON w.id = v.workload_id
    ORDER BY v.sort_key, v.id`;
}

/** One visible resource with its tags and facts as JSON text; null when the visible estate has no such row. */
export async function loadResource(
  scope: OrganisationScope,
  estate: ShownEstate,
  resourceId: string,
): Promise<(ListedResource & { tags: string | null; facts: string }) | null> {
  const rows = await scope.tx.$queryRaw<(ListedResource & { tags: string | null; facts: string })[]>`
    SELECT ${COLUMNS}, v.tags, s.facts
    FROM resource_version v JOIN shape s ON s.id = v.shape_id LEFT JOIN workload w ON w.id = v.workload_id
    WHERE v.id = ${resourceId}::bigint AND ${shown(estate)}`;
  return rows[0] ?? null;
}
