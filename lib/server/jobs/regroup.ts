import type { WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import { honourPins } from "../inventory/store-apply";
import { changeImport, type ListedImport, loadImport } from "../inventory/store-import";
import { groupingOf, loadProject, showRound } from "../inventory/store-project";
import {
  dropEmptyWorkloads,
  pageOfVersions,
  previewedImports,
  regroupRows,
  rekeyRows,
  stagedRows,
} from "../inventory/store-regroup";
import { computeRound } from "./compute-round";
import { joinManaged } from "./join-managed";
import { CHUNK } from "./plan-import";
import type { JobContext } from "./step";

/** Gives every resource the workload of the project's rule, except those pinned by hand, then counts and judges anew. */
export async function regroup(context: JobContext): Promise<void> {
  const { projectId } = context.job;
  const project = await context.step({ done: 0, total: 0 }, (scope) => loadProject(scope, projectId));
  let done = 0;
  for (let after: bigint | null = 0n; after !== null; ) {
    const from: bigint = after;
    after = await context.step({ done, total: 0 }, async (scope) => {
      const rows = await pageOfVersions(scope, projectId, from, CHUNK);
      await regroupRows(scope, projectId, project.rule, rows);
      done += rows.length;
      return rows.length < CHUNK ? null : (rows.at(-1)?.id ?? null);
    });
  }
  await joinManaged(context, { projectId, rule: project.rule, number: null }, { done, total: done });
  const waiting = await context.step({ done, total: done }, (scope) => previewedImports(scope, projectId));
  for (const id of waiting) {
    const given = await context.step({ done, total: done }, (scope) => loadImport(scope, projectId, id));
    await rekeyStaged(context, given, project.rule);
  }
  await context.step({ done, total: done }, (scope) => honourPins(scope, projectId, 0));
  const round = await computeRound(context, {
    currentImport: project.currentImport,
    round: project.round + 1,
    editionId: project.editionId,
  });
  await context.step({ done, total: done }, async (scope) => {
    await showRound(scope, projectId, { currentImport: project.currentImport, ...round });
    await dropEmptyWorkloads(scope, projectId, groupingOf(project.rule));
  });
}

/** Staged rows carry the key of the rule they were read under; another rule asks for another key. */
export async function rekeyStaged(context: JobContext, given: ListedImport, rule: WorkloadRule): Promise<void> {
  const total = given.resources;
  for (let from = 0; from < total; from += CHUNK) {
    await context.step({ done: from, total }, async (scope) =>
      rekeyRows(scope, given.id, rule, await stagedRows(scope, given.id, from, from + CHUNK)),
    );
  }
  await context.step({ done: total, total }, (scope) =>
    changeImport(scope, given.id, ["previewed", "applying"], { grouping: groupingOf(rule) }, new Date()),
  );
}
