import type { OrganisationScope } from "../database";

export interface VersionState {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly resourceGroup: string | null;
  readonly subscription: string | null;
  readonly location: string | null;
  readonly tags: string | null;
  readonly shapeId: bigint;
  readonly facts: string;
}
export interface DifferenceRow {
  readonly id: bigint;
  readonly before: VersionState | null;
  readonly after: VersionState | null;
}

interface Raw {
  id: bigint;
  before_key: string | null;
  before_name: string | null;
  before_type: string | null;
  before_group: string | null;
  before_subscription: string | null;
  before_location: string | null;
  before_tags: string | null;
  before_shape: bigint | null;
  before_facts: string | null;
  key: string;
  name: string;
  type: string;
  resource_group: string | null;
  subscription: string | null;
  location: string | null;
  tags: string | null;
  shape_id: bigint;
  facts: string;
}

/** Versions an import made: without a predecessor (added) or with one (changed), in the order they were made. */
export async function madeBy(
  scope: OrganisationScope,
  projectId: string,
  number: number,
  kind: "added" | "changed",
  after: bigint,
  limit: number,
): Promise<DifferenceRow[]> {
  const rows = await scope.tx.$queryRaw<Raw[]>`
    SELECT v.id, v.key, v.name, v.type, v.resource_group, v.subscription, v.location, v.tags, v.shape_id, s.facts,
      b.key AS before_key, b.name AS before_name, b.type AS before_type, b.resource_group AS before_group, b.subscription AS before_subscription,
      b.location AS before_location, b.tags AS before_tags, b.shape_id AS before_shape, t.facts AS before_facts
    FROM resource_version v JOIN shape s ON s.id = v.shape_id
    LEFT JOIN resource_version b ON b.id = v.previous_id LEFT JOIN shape t ON t.id = b.shape_id
    WHERE v.project_id = ${projectId}::uuid AND v.from_import = ${number} AND v.id > ${after} AND (v.previous_id IS NULL) = ${kind === "added"}
    ORDER BY v.id LIMIT ${limit}`;
  return rows.map((row) => ({ id: row.id, after: afterOf(row), before: beforeOf(row) }));
}

/** Versions an import ended for good. */
export async function removedBy(
  scope: OrganisationScope,
  projectId: string,
  number: number,
  after: bigint,
  limit: number,
): Promise<DifferenceRow[]> {
  const rows = await scope.tx.$queryRaw<Raw[]>`
    SELECT v.id, v.key, v.name, v.type, v.resource_group, v.subscription, v.location, v.tags, v.shape_id, s.facts
    FROM resource_version v JOIN shape s ON s.id = v.shape_id
    WHERE v.project_id = ${projectId}::uuid AND v.to_import = ${number} AND v.ended = 'removed' AND v.id > ${after}
    ORDER BY v.id LIMIT ${limit}`;
  return rows.map((row) => ({ id: row.id, before: afterOf(row), after: null }));
}

function afterOf(row: Raw): VersionState {
  const { key, name, type, subscription, location, tags, facts } = row;
  return { key, name, type, resourceGroup: row.resource_group, subscription, location, tags, shapeId: row.shape_id, facts };
}

function beforeOf(row: Raw): VersionState | null {
  if (row.before_key === null || row.before_shape === null) return null;
  return {
    key: row.before_key,
    name: row.before_name ?? "",
    type: row.before_type ?? "",
    resourceGroup: row.before_group,
    subscription: row.before_subscription,
    location: row.before_location,
    tags: row.before_tags,
    shapeId: row.before_shape,
    facts: row.before_facts ?? "{}",
  };
}
