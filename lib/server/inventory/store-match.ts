import type { Facts } from "@/lib/domain/inventory/fact";
import { mergeFacts } from "@/lib/domain/inventory/merge-facts";
import type { Coverage } from "@/lib/domain/inventory/reading";
import { shapeKey } from "@/lib/domain/inventory/shape";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";
import { ensureShapes, type GivenShape } from "./store-staging";

export interface Range {
  readonly importId: string;
  readonly projectId: string;
  /** Ordinals after `from`, up to and including `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * Rows that were just written have no statistics, and a planner that guesses reads whole tables for each row. `versions`: those
 * of the estate too, which costs more and only matters where staged rows are compared with it.
 */
export async function refreshStatistics(scope: OrganisationScope, versions: boolean): Promise<void> {
  await scope.tx.$executeRaw`SELECT refresh_statistics(${versions})`;
}

/** Whether any current resource, or any staged row, is known without an ARM id: only then is a match by name worth asking for. */
export async function hasDerivedKeys(
  scope: OrganisationScope,
  projectId: string,
  importId: string,
): Promise<{ current: boolean; staged: boolean }> {
  const [row] = await scope.tx.$queryRaw<{ current: boolean; staged: boolean }[]>`
    SELECT EXISTS (SELECT FROM resource_version WHERE project_id = ${projectId}::uuid AND key >= 'derived:' AND key < 'derived;' AND to_import IS NULL) AS current,
      EXISTS (SELECT FROM staged_resource WHERE import_id = ${importId}::uuid AND starts_with(key, 'derived:')) AS staged`;
  return row ?? { current: false, staged: false };
}

/** Matches staged rows with current versions of the same key. */
export async function matchByKey(scope: OrganisationScope, range: Range): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO staged_match (import_id, version_id, ordinal, shape_id, changed)
    SELECT s.import_id, v.id, s.ordinal, s.shape_id, false
    FROM staged_resource s
    JOIN resource_version v ON v.project_id = ${range.projectId}::uuid AND v.key = s.key AND v.to_import IS NULL
    WHERE s.import_id = ${range.importId}::uuid AND s.ordinal > ${range.from} AND s.ordinal <= ${range.to}
    ON CONFLICT DO NOTHING`;
}

/**
 * Matches what has no id on one side with the one current resource of the same type, name and group. Two candidates are no
 * match: the row then counts as a resource of its own.
 */
export async function matchByName(scope: OrganisationScope, range: Range): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO staged_match (import_id, version_id, ordinal, shape_id, changed)
    SELECT s.import_id, (array_agg(v.id))[1], s.ordinal, s.shape_id, false
    FROM staged_resource s
    JOIN resource_version v ON v.project_id = ${range.projectId}::uuid AND v.type = s.type AND v.sort_key = s.sort_key AND v.to_import IS NULL
      AND lower(v.name) = lower(s.name)
      AND (v.resource_group IS NULL OR s.resource_group IS NULL OR lower(v.resource_group) = lower(s.resource_group))
      AND starts_with(v.key, 'derived:') <> starts_with(s.key, 'derived:')
    WHERE s.import_id = ${range.importId}::uuid AND s.ordinal > ${range.from} AND s.ordinal <= ${range.to}
      AND NOT EXISTS (SELECT FROM staged_match m WHERE m.import_id = s.import_id AND m.ordinal = s.ordinal)
    GROUP BY s.import_id, s.ordinal, s.shape_id
    HAVING count(*) = 1
    ON CONFLICT DO NOTHING`;
}

interface Pair {
  known_id: bigint;
  given_id: bigint;
  known: string;
  given: string;
}

/** Gives each match the facts of both sides and says whether anything changed. Costs by distinct pairs of shapes. */
export async function mergeMatches(scope: OrganisationScope, range: Range): Promise<void> {
  const pairs = await scope.tx.$queryRaw<Pair[]>`
    SELECT p.known_id, p.given_id, k.facts AS known, g.facts AS given
    FROM (SELECT DISTINCT v.shape_id AS known_id, s.shape_id AS given_id
      FROM staged_match m
      JOIN staged_resource s ON s.import_id = m.import_id AND s.ordinal = m.ordinal
      JOIN resource_version v ON v.id = m.version_id
      WHERE m.import_id = ${range.importId}::uuid AND m.ordinal > ${range.from} AND m.ordinal <= ${range.to} AND v.shape_id <> s.shape_id) p
    JOIN shape k ON k.id = p.known_id JOIN shape g ON g.id = p.given_id`;
  const merged = pairs.map((pair): GivenShape => {
    const facts = mergeFacts(JSON.parse(pair.known) as Facts, JSON.parse(pair.given) as Facts);
    return { key: shapeKey(facts), facts };
  });
  const ids = await ensureShapes(scope, merged);
  const known = pairs.map((pair) => String(pair.known_id));
  const given = pairs.map((pair) => String(pair.given_id));
  const result = merged.map((shape, index) => String(ids.get(shape.key) ?? pairs[index]?.given_id));
  await scope.tx.$executeRaw`
    UPDATE staged_match m SET shape_id = x.merged, changed = x.changed
    FROM (SELECT n.version_id, coalesce(p.result, s.shape_id) AS merged,
        coalesce(p.result, s.shape_id) <> v.shape_id
        OR (starts_with(v.key, 'derived:') AND v.key <> s.key)
        OR lower(s.name) <> lower(v.name)
        OR lower(coalesce(s.resource_group, v.resource_group)) IS DISTINCT FROM lower(v.resource_group)
        OR (v.key = s.key AND lower(coalesce(s.subscription, v.subscription)) IS DISTINCT FROM lower(v.subscription))
        OR coalesce(s.location, v.location) IS DISTINCT FROM v.location
        OR coalesce(s.tags, v.tags) IS DISTINCT FROM v.tags AS changed
      FROM staged_match n
      JOIN staged_resource s ON s.import_id = n.import_id AND s.ordinal = n.ordinal
      JOIN resource_version v ON v.id = n.version_id
      LEFT JOIN unnest(${known}::bigint[], ${given}::bigint[], ${result}::bigint[]) AS p(known, given, result)
        ON p.known = v.shape_id AND p.given = s.shape_id
      WHERE n.import_id = ${range.importId}::uuid AND n.ordinal > ${range.from} AND n.ordinal <= ${range.to}) x
    WHERE m.import_id = ${range.importId}::uuid AND m.version_id = x.version_id`;
}

export async function countMatches(scope: OrganisationScope, importId: string): Promise<{ changed: number; unchanged: number }> {
  const [row] = await scope.tx.$queryRaw<{ changed: bigint; unchanged: bigint }[]>`
    SELECT count(*) FILTER (WHERE changed) AS changed, count(*) FILTER (WHERE NOT changed) AS unchanged FROM staged_match WHERE import_id = ${importId}::uuid`;
  return { changed: Number(row?.changed ?? 0), unchanged: Number(row?.unchanged ?? 0) };
}

export async function dropMatches(scope: OrganisationScope, importId: string): Promise<void> {
  await scope.tx.$executeRaw`DELETE FROM staged_match WHERE import_id = ${importId}::uuid`;
}

/** Current versions inside what the file covers and not matched by it, as an SQL condition on `v`. */
export function missingCondition(projectId: string, importId: string, coverage: readonly Coverage[]): Prisma.Sql {
  const subscriptions = coverage.flatMap((part) => (part.kind === "subscription" ? [part.subscription.toLowerCase()] : []));
  const groups = coverage.flatMap((part) =>
    part.kind === "group" ? [`${(part.subscription ?? "").toLowerCase()}/${part.resourceGroup.toLowerCase()}`] : [],
  );
  const sources = coverage.flatMap((part) =>
    part.kind === "source" ? [`derived:${part.source.replaceAll("|", "/").toLowerCase()}|`] : [],
  );
  return Prisma.sql`v.project_id = ${projectId}::uuid AND v.to_import IS NULL
    AND (lower(v.subscription) = ANY(${subscriptions}::text[])
      OR (lower(coalesce(v.subscription, '')) || '/' || lower(v.resource_group)) = ANY(${groups}::text[])
      OR EXISTS (SELECT FROM unnest(${sources}::text[]) AS source WHERE starts_with(v.key, source)))
    AND NOT EXISTS (SELECT FROM staged_match m WHERE m.import_id = ${importId}::uuid AND m.version_id = v.id)`;
}

export async function countMissing(
  scope: OrganisationScope,
  projectId: string,
  importId: string,
  coverage: readonly Coverage[],
): Promise<number> {
  const [row] = await scope.tx.$queryRaw<{ missing: bigint }[]>`
    SELECT count(*) AS missing FROM resource_version v WHERE ${missingCondition(projectId, importId, coverage)}`;
  return Number(row?.missing ?? 0);
}
