import type { Coverage } from "@/lib/domain/inventory/reading";
import type { OrganisationScope } from "../database";
import { missingCondition, type Range } from "./store-match";

export interface ApplyRange extends Range {
  readonly number: number;
  readonly grouping: string;
}

/** Workloads that staged rows of a range belong to, made where they do not exist yet. */
export async function ensureWorkloads(scope: OrganisationScope, range: ApplyRange): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO workload (organisation_id, project_id, grouping, key, name, data_categories)
    SELECT ${scope.organisationId}::uuid, ${range.projectId}::uuid, ${range.grouping}, s.workload_key, min(s.workload_name), '{}'
    FROM staged_resource s
    WHERE s.import_id = ${range.importId}::uuid AND s.ordinal > ${range.from} AND s.ordinal <= ${range.to}
    GROUP BY s.workload_key
    ON CONFLICT (project_id, grouping, key) DO NOTHING`;
}

/** New resources of a range: versions that nobody sees until the project's pointer moves to this import. */
export async function insertAdded(scope: OrganisationScope, range: ApplyRange): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO resource_version (organisation_id, project_id, key, from_import, shape_id, workload_id, type, source_type, name, sort_key,
      resource_group, subscription, location, tags)
    SELECT ${scope.organisationId}::uuid, ${range.projectId}::uuid, s.key, ${range.number}, s.shape_id, w.id, s.type, s.source_type, s.name, s.sort_key,
      s.resource_group, s.subscription, s.location, s.tags
    FROM staged_resource s
    JOIN workload w ON w.project_id = ${range.projectId}::uuid AND w.grouping = ${range.grouping} AND w.key = s.workload_key
    WHERE s.import_id = ${range.importId}::uuid AND s.ordinal > ${range.from} AND s.ordinal <= ${range.to}
      AND NOT EXISTS (SELECT FROM staged_match m WHERE m.import_id = s.import_id AND m.ordinal = s.ordinal)
    ORDER BY s.ordinal`;
}

/**
 * Changed resources of a range: a new version, and the end of the one it replaces. An id replaces a derived key, never the
 * other way; what the file leaves out stays as it was.
 */
export async function replaceChanged(scope: OrganisationScope, range: ApplyRange): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO resource_version (organisation_id, project_id, key, from_import, shape_id, workload_id, type, source_type, name, sort_key,
      resource_group, subscription, location, tags, previous_id)
    SELECT v.organisation_id, v.project_id, CASE WHEN starts_with(s.key, 'derived:') THEN v.key ELSE s.key END, ${range.number}, m.shape_id,
      CASE WHEN s.certain OR NOT EXISTS (SELECT FROM workload o WHERE o.id = v.workload_id AND o.grouping = ${range.grouping}) THEN w.id ELSE v.workload_id END,
      v.type, coalesce(v.source_type, s.source_type), s.name, s.sort_key,
      CASE WHEN starts_with(s.key, 'derived:') THEN coalesce(v.resource_group, s.resource_group) ELSE coalesce(s.resource_group, v.resource_group) END,
      CASE WHEN starts_with(s.key, 'derived:') THEN coalesce(v.subscription, s.subscription) ELSE coalesce(s.subscription, v.subscription) END,
      coalesce(s.location, v.location), coalesce(s.tags, v.tags), v.id
    FROM staged_match m
    JOIN staged_resource s ON s.import_id = m.import_id AND s.ordinal = m.ordinal
    JOIN resource_version v ON v.id = m.version_id
    JOIN workload w ON w.project_id = ${range.projectId}::uuid AND w.grouping = ${range.grouping} AND w.key = s.workload_key
    WHERE m.import_id = ${range.importId}::uuid AND m.changed AND m.ordinal > ${range.from} AND m.ordinal <= ${range.to}`;
  await scope.tx.$executeRaw`
    UPDATE resource_version v SET to_import = ${range.number}, ended = 'replaced'
    FROM staged_match m
    WHERE m.import_id = ${range.importId}::uuid AND m.changed AND m.ordinal > ${range.from} AND m.ordinal <= ${range.to} AND v.id = m.version_id`;
}

/** Ends at most `limit` current resources that the file covers and does not name; returns how many. */
export async function removeMissing(
  scope: OrganisationScope,
  range: ApplyRange,
  coverage: readonly Coverage[],
  limit: number,
): Promise<number> {
  return scope.tx.$executeRaw`
    UPDATE resource_version SET to_import = ${range.number}, ended = 'removed'
    WHERE id IN (SELECT v.id FROM resource_version v
      WHERE ${missingCondition(range.projectId, range.importId, coverage)} AND v.from_import < ${range.number} LIMIT ${limit})`;
}

/** Pins made by hand win over the rule, and follow a resource whose derived key became an id. */
export async function honourPins(scope: OrganisationScope, projectId: string, number: number): Promise<void> {
  if ((await scope.tx.workloadPin.count({ where: { projectId }, take: 1 })) === 0) return;
  await scope.tx.$executeRaw`
    UPDATE workload_pin p SET resource_key = v.key
    FROM resource_version v JOIN resource_version before ON before.id = v.previous_id
    WHERE v.project_id = ${projectId}::uuid AND v.from_import = ${number} AND v.key <> before.key
      AND p.project_id = v.project_id AND p.resource_key = before.key
      AND NOT EXISTS (SELECT FROM workload_pin q WHERE q.project_id = p.project_id AND q.resource_key = v.key)`;
  await scope.tx.$executeRaw`
    UPDATE resource_version v SET workload_id = p.workload_id
    FROM workload_pin p
    WHERE p.project_id = ${projectId}::uuid AND v.project_id = p.project_id AND v.key = p.resource_key AND v.to_import IS NULL
      AND v.workload_id IS DISTINCT FROM p.workload_id`;
}

/** Takes back an apply that cannot be finished: the versions it made go, those it ended live on. */
export async function takeBack(scope: OrganisationScope, projectId: string, number: number): Promise<void> {
  await scope.tx.$executeRaw`DELETE FROM resource_version WHERE project_id = ${projectId}::uuid AND from_import = ${number}`;
  await scope.tx
    .$executeRaw`UPDATE resource_version SET to_import = NULL, ended = NULL WHERE project_id = ${projectId}::uuid AND to_import = ${number}`;
}

/** Deletes at most `limit` staged rows of an import that is over; returns how many. */
export async function dropStaged(scope: OrganisationScope, importId: string, limit: number): Promise<number> {
  return scope.tx.$executeRaw`
    DELETE FROM staged_resource WHERE import_id = ${importId}::uuid
      AND ordinal IN (SELECT ordinal FROM staged_resource WHERE import_id = ${importId}::uuid ORDER BY ordinal LIMIT ${limit})`;
}
