import { type GroupParent, JOINED_BEGINNINGS, managedJoin, PARENT_TYPES } from "@/lib/domain/inventory/managed-group";
import type { WorkloadKey, WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";
import { groupingOf } from "./store-project";
import type { VersionToGroup } from "./store-regroup";
import { storedTags } from "./stored-tags";

export interface ManagedGroups {
  /** Workloads made for the groups that Azure makes for a resource. */
  readonly workloads: readonly { readonly id: string; readonly key: string }[];
  /** The workload that the one with this key belongs to; null when it stays apart, as it does once people said something of it. */
  readonly targetOf: (key: string) => WorkloadKey | null;
}

const BEGINNINGS = JOINED_BEGINNINGS.map((begins) => `%group:%/${begins.replaceAll("_", "\\_")}%`);

/** What Azure grouped by itself, as the project's rule would join it. Reads one row per such group, never their resources. */
export async function managedGroups(scope: OrganisationScope, projectId: string, rule: WorkloadRule): Promise<ManagedGroups> {
  const workloads = await scope.tx.$queryRaw<{ id: string; key: string; described: boolean }[]>`
    SELECT w.id, w.key, (w.revision > 0 OR w.owner IS NOT NULL OR w.criticality IS NOT NULL OR w.data_categories <> '{}'
      OR EXISTS (SELECT FROM workload_pin p WHERE p.workload_id = w.id)
      OR EXISTS (SELECT FROM derogation d WHERE d.workload_id = w.id)) AS described
    FROM workload w
    WHERE w.project_id = ${projectId}::uuid AND w.grouping = ${groupingOf(rule)} AND w.key LIKE ANY(${BEGINNINGS}::text[])
    ORDER BY w.key`;
  const described = new Set(workloads.flatMap((one) => (one.described ? [one.key] : [])));
  const join = managedJoin(rule, await parentsOf(scope, projectId, Prisma.sql`to_import IS NULL`));
  return { workloads, targetOf: (key) => (described.has(key) ? null : join(key)) };
}

/** Where the groups of the resources stood that an import removed, by the key of the group's own workload. */
export async function leftBy(
  scope: OrganisationScope,
  given: { readonly projectId: string; readonly rule: WorkloadRule; readonly number: number },
): Promise<(key: string) => WorkloadKey | null> {
  const gone = Prisma.sql`to_import = ${given.number} AND ended = 'removed'`;
  return managedJoin(given.rule, await parentsOf(scope, given.projectId, gone));
}

async function parentsOf(scope: OrganisationScope, projectId: string, which: Prisma.Sql): Promise<GroupParent[]> {
  const rows = await scope.tx.$queryRaw<(Omit<GroupParent, "tags"> & { tags: string | null })[]>`
    SELECT type, name, subscription, resource_group AS "resourceGroup", location, tags FROM resource_version
    WHERE project_id = ${projectId}::uuid AND type = ANY(${[...PARENT_TYPES]}::text[]) AND ${which}`;
  return rows.map((row) => ({ ...row, tags: storedTags(row.tags) }));
}

/** Moves at most `limit` current resources from a workload to another; returns how many. */
export async function moveCurrent(
  scope: OrganisationScope,
  given: { readonly projectId: string; readonly from: string; readonly to: string },
  limit: number,
): Promise<number> {
  return scope.tx.$executeRaw`
    UPDATE resource_version SET workload_id = ${given.to}::uuid
    WHERE id IN (SELECT id FROM resource_version WHERE project_id = ${given.projectId}::uuid AND workload_id = ${given.from}::uuid
      AND to_import IS NULL LIMIT ${limit})`;
}

/** Current resources of a workload, by id. */
export async function currentOf(
  scope: OrganisationScope,
  given: { readonly projectId: string; readonly workloadId: string; readonly after: bigint },
  limit: number,
): Promise<VersionToGroup[]> {
  return scope.tx.$queryRaw<VersionToGroup[]>`
    SELECT id, resource_group, subscription, tags FROM resource_version
    WHERE project_id = ${given.projectId}::uuid AND workload_id = ${given.workloadId}::uuid AND to_import IS NULL AND id > ${given.after}
    ORDER BY id LIMIT ${limit}`;
}
