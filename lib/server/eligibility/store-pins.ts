import type { OrganisationScope } from "../database";

export interface PinnedResource {
  readonly key: string;
  readonly workloadId: string | null;
  readonly subscription: string | null;
  readonly resourceGroup: string | null;
  /** JSON text. */
  readonly tags: string | null;
}
interface Place {
  readonly projectId: string;
  readonly currentImport: number;
}

/** Whether an import or a regrouping is moving resources of the project right now, or is about to. */
export async function isMoving(scope: OrganisationScope, projectId: string): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<{ moving: boolean }[]>`
    SELECT EXISTS (SELECT FROM job WHERE organisation_id = ${scope.organisationId}::uuid AND project_id = ${projectId}::uuid
      AND state IN ('waiting', 'running') AND kind IN ('apply-import', 'regroup')) AS moving`;
  return rows[0]?.moving ?? false;
}

/** Those visible resources that some keys name, at most one per key. */
export async function visibleByKeys(
  scope: OrganisationScope,
  { projectId, currentImport }: Place,
  keys: readonly string[],
): Promise<PinnedResource[]> {
  return scope.tx.$queryRaw<PinnedResource[]>`
    SELECT key, workload_id AS "workloadId", subscription, resource_group AS "resourceGroup", tags
    FROM resource_version WHERE project_id = ${projectId}::uuid AND key = ANY(${[...keys]}::text[])
      AND from_import <= ${currentImport} AND (to_import IS NULL OR to_import > ${currentImport})
    ORDER BY key`;
}

/** Puts visible resources, each named by its key, into a workload each. */
export async function moveResources(
  scope: OrganisationScope,
  { projectId, currentImport }: Place,
  moves: readonly { readonly key: string; readonly workloadId: string }[],
): Promise<void> {
  await scope.tx.$executeRaw`
    UPDATE resource_version v SET workload_id = given.workload_id
    FROM unnest(${moves.map((move) => move.key)}::text[], ${moves.map((move) => move.workloadId)}::uuid[]) AS given(key, workload_id)
    WHERE v.project_id = ${projectId}::uuid AND v.key = given.key
      AND v.from_import <= ${currentImport} AND (v.to_import IS NULL OR v.to_import > ${currentImport})`;
}

export async function putPins(
  scope: OrganisationScope,
  given: { projectId: string; workloadId: string; personId: string; keys: readonly string[] },
): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO workload_pin (organisation_id, project_id, resource_key, workload_id, person_id)
    SELECT ${scope.organisationId}::uuid, ${given.projectId}::uuid, key, ${given.workloadId}::uuid, ${given.personId}::uuid
    FROM unnest(${[...given.keys]}::text[]) AS one(key)
    ON CONFLICT (project_id, resource_key) DO UPDATE SET workload_id = excluded.workload_id, person_id = excluded.person_id, created_at = now()`;
}

/** Takes pins to a workload away; returns the keys that had one. */
export async function dropPins(
  scope: OrganisationScope,
  given: { projectId: string; workloadId: string; keys: readonly string[] },
): Promise<string[]> {
  const rows = await scope.tx.$queryRaw<{ key: string }[]>`
    DELETE FROM workload_pin WHERE project_id = ${given.projectId}::uuid AND workload_id = ${given.workloadId}::uuid
      AND resource_key = ANY(${[...given.keys]}::text[]) RETURNING resource_key AS key`;
  return rows.map((row) => row.key);
}

/** Workloads of a grouping by key, made where they do not exist yet. */
export async function ensureKeyedWorkloads(
  scope: OrganisationScope,
  projectId: string,
  grouping: string,
  named: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const keys = [...named.keys()];
  await scope.tx.$executeRaw`
    INSERT INTO workload (organisation_id, project_id, grouping, key, name, data_categories)
    SELECT ${scope.organisationId}::uuid, ${projectId}::uuid, ${grouping}, given.key, given.name, '{}'
    FROM unnest(${keys}::text[], ${[...named.values()]}::text[]) AS given(key, name)
    ON CONFLICT (project_id, grouping, key) DO NOTHING`;
  const rows = await scope.tx.$queryRaw<{ id: string; key: string }[]>`
    SELECT id, key FROM workload WHERE project_id = ${projectId}::uuid AND grouping = ${grouping} AND key = ANY(${keys}::text[])`;
  return new Map(rows.map((row) => [row.key, row.id]));
}
