import type { WorkloadKey, WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import { ensureKeyedWorkloads } from "../eligibility/store-pins";
import { currentOf, leftBy, managedGroups, moveCurrent } from "../inventory/store-managed";
import { groupingOf } from "../inventory/store-project";
import { regroupRows } from "../inventory/store-regroup";
import { CHUNK } from "./plan-import";
import type { JobContext } from "./step";

interface Joined {
  readonly projectId: string;
  readonly rule: WorkloadRule;
  /** The import being applied; null when the whole estate has just been grouped anew. */
  readonly number: number | null;
}
type Progress = Parameters<JobContext["step"]>[0];

/**
 * Puts the groups that Azure made for a cluster or a workspace into the workload of that resource, and takes them out again once it
 * is gone. Runs after the rule and before the pins, which win over both.
 */
export async function joinManaged(context: JobContext, given: Joined, progress: Progress): Promise<void> {
  const { projectId, rule, number } = given;
  const groups = await context.step(progress, (scope) => managedGroups(scope, projectId, rule));
  if (groups.workloads.length === 0) return;
  if (number !== null) {
    const left = await context.step(progress, (scope) => leftBy(scope, { projectId, rule, number }));
    await release(
      context,
      given,
      targetsOf(groups.workloads, (key) => (groups.targetOf(key) ? null : left(key))),
      progress,
    );
  }
  const targets = targetsOf(groups.workloads, groups.targetOf);
  const ids = await workloadIds(context, given, targets, progress);
  for (const { id: from, key } of groups.workloads) {
    const to = ids.get(targets.get(key)?.key ?? "");
    if (to === undefined) continue;
    for (let moved = CHUNK; moved === CHUNK; )
      moved = await context.step(progress, (scope) => moveCurrent(scope, { projectId, from, to }, CHUNK));
  }
}

/** Gives back to the rule what stood in workloads whose cluster or workspace is gone. */
async function release(
  context: JobContext,
  given: Joined,
  targets: ReadonlyMap<string, WorkloadKey>,
  progress: Progress,
): Promise<void> {
  for (const workloadId of new Set((await workloadIds(context, given, targets, progress)).values())) {
    for (let after: bigint | null = 0n; after !== null; ) {
      const from: bigint = after;
      after = await context.step(progress, async (scope) => {
        const rows = await currentOf(scope, { projectId: given.projectId, workloadId, after: from }, CHUNK);
        await regroupRows(scope, given.projectId, given.rule, rows);
        return rows.length < CHUNK ? null : (rows.at(-1)?.id ?? null);
      });
    }
  }
}

function targetsOf(
  workloads: readonly { readonly key: string }[],
  targetOf: (key: string) => WorkloadKey | null,
): Map<string, WorkloadKey> {
  return new Map(
    workloads.flatMap(({ key }) => {
      const target = targetOf(key);
      return target ? [[key, target] as const] : [];
    }),
  );
}

async function workloadIds(
  context: JobContext,
  { projectId, rule }: Joined,
  targets: ReadonlyMap<string, WorkloadKey>,
  progress: Progress,
): Promise<Map<string, string>> {
  if (targets.size === 0) return new Map();
  const named = new Map([...targets.values()].map(({ key, name }) => [key, name]));
  return context.step(progress, (scope) => ensureKeyedWorkloads(scope, projectId, groupingOf(rule), named));
}
