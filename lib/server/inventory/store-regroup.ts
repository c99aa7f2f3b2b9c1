import { type WorkloadKey, type WorkloadRule, workloadKeyOf } from "@/lib/domain/inventory/workload-rule";
import { TENANT_WORKLOAD } from "@/lib/domain/microsoft365/tenant-workload";
import type { OrganisationScope } from "../database";
import { groupingOf } from "./store-project";

interface Grouped {
  readonly resource_group: string | null;
  readonly subscription: string | null;
  readonly tags: string | null;
}
export interface VersionToGroup extends Grouped {
  readonly id: bigint;
}
export interface StagedToGroup extends Grouped {
  readonly ordinal: number;
}

function keyOf(rule: WorkloadRule, row: Grouped): WorkloadKey {
  return workloadKeyOf(rule, {
    resourceGroup: row.resource_group,
    subscription: row.subscription,
    tags: row.tags === null ? null : (JSON.parse(row.tags) as Record<string, string>),
  });
}

/** Versions that are not ended, by id. */
export function pageOfVersions(
  scope: OrganisationScope,
  projectId: string,
  after: bigint,
  limit: number,
): Promise<VersionToGroup[]> {
  return scope.tx.$queryRaw<VersionToGroup[]>`
    SELECT id, resource_group, subscription, tags FROM resource_version
    WHERE project_id = ${projectId}::uuid AND to_import IS NULL AND id > ${after} ORDER BY id LIMIT ${limit}`;
}

/** Puts versions into the workloads of a rule, making those that do not exist yet. */
export async function regroupRows(
  scope: OrganisationScope,
  projectId: string,
  rule: WorkloadRule,
  rows: readonly VersionToGroup[],
): Promise<void> {
  const grouping = groupingOf(rule);
  const keys = rows.map((row) => keyOf(rule, row));
  const names = new Map(keys.map((found) => [found.key, found.name]));
  await scope.tx.$executeRaw`
    INSERT INTO workload (organisation_id, project_id, grouping, key, name, data_categories)
    SELECT ${scope.organisationId}::uuid, ${projectId}::uuid, ${grouping}, given.key, given.name, '{}'
    FROM unnest(${[...names.keys()]}::text[], ${[...names.values()]}::text[]) AS given(key, name)
    ON CONFLICT (project_id, grouping, key) DO NOTHING`;
  await scope.tx.$executeRaw`
    UPDATE resource_version v SET workload_id = w.id
    FROM unnest(${rows.map((row) => String(row.id))}::bigint[], ${keys.map((found) => found.key)}::text[]) AS given(id, key)
    JOIN workload w ON w.project_id = ${projectId}::uuid AND w.grouping = ${grouping} AND w.key = given.key
    WHERE v.id = given.id AND v.workload_id IS DISTINCT FROM w.id`;
}

export async function previewedImports(scope: OrganisationScope, projectId: string): Promise<string[]> {
  const rows = await scope.tx.inventoryImport.findMany({
    where: { projectId, organisationId: scope.organisationId, state: "previewed" },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

export function stagedRows(scope: OrganisationScope, importId: string, from: number, to: number): Promise<StagedToGroup[]> {
  return scope.tx.$queryRaw<StagedToGroup[]>`
    SELECT ordinal, resource_group, subscription, tags FROM staged_resource
    WHERE import_id = ${importId}::uuid AND ordinal > ${from} AND ordinal <= ${to}`;
}

export async function rekeyRows(
  scope: OrganisationScope,
  importId: string,
  rule: WorkloadRule,
  rows: readonly StagedToGroup[],
): Promise<void> {
  const keys = rows.map((row) => keyOf(rule, row));
  await scope.tx.$executeRaw`
    UPDATE staged_resource s SET workload_key = given.key, workload_name = given.name, certain = given.certain
    FROM unnest(${rows.map((row) => row.ordinal)}::int[], ${keys.map((k) => k.key)}::text[], ${keys.map((k) => k.name)}::text[],
      ${keys.map((k) => k.grouped)}::boolean[]) AS given(ordinal, key, name, certain)
    WHERE s.import_id = ${importId}::uuid AND s.ordinal = given.ordinal`;
}

/** Workloads of other rules that hold no resource and carry nothing a person gave them. */
export async function dropEmptyWorkloads(scope: OrganisationScope, projectId: string, grouping: string): Promise<void> {
  await scope.tx.$executeRaw`
    DELETE FROM workload w WHERE w.project_id = ${projectId}::uuid AND w.grouping NOT IN (${grouping}, ${TENANT_WORKLOAD.grouping})
      AND w.owner IS NULL AND w.criticality IS NULL AND w.data_categories = '{}' AND w.revision = 0
      AND NOT EXISTS (SELECT FROM workload_pin p WHERE p.workload_id = w.id)
      AND NOT EXISTS (SELECT FROM derogation d WHERE d.workload_id = w.id)
      AND NOT EXISTS (SELECT FROM resource_version v WHERE v.project_id = w.project_id AND v.workload_id = w.id)`;
}
