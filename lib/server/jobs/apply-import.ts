import { appendAudit } from "../audit";
import {
  type ApplyRange,
  ensureWorkloads,
  honourPins,
  insertAdded,
  removeMissing,
  replaceChanged,
} from "../inventory/store-apply";
import { changeImport, type ListedImport, loadImport } from "../inventory/store-import";
import { refreshStatistics } from "../inventory/store-match";
import { groupingOf, loadProject, showRound } from "../inventory/store-project";
import { computeRound } from "./compute-round";
import { joinManaged } from "./join-managed";
import { CHUNK, keepPlan, matchAll } from "./plan-import";
import { rekeyStaged } from "./regroup";
import type { JobContext } from "./step";

/**
 * Applies a confirmed import in short steps. What it writes is seen by nobody until `showRound` moves the project's pointer;
 * progress is kept with each step, so that a killed worker is followed by one that goes on where it stopped.
 */
export async function applyImport(context: JobContext): Promise<void> {
  const { projectId, subject: importId } = context.job;
  const { given, project } = await context.step({ done: 0, total: 0 }, async (scope) => ({
    given: await loadImport(scope, projectId, importId),
    project: await loadProject(scope, projectId),
  }));
  if (given.state !== "applying" || given.number === null) return;
  const grouping = groupingOf(project.rule);
  if (given.grouping !== grouping && given.done === 0) await rekeyStaged(context, given, project.rule);
  const whole: ApplyRange = { importId, projectId, from: 0, to: 0, number: given.number, grouping };
  const plan =
    given.summary.plan?.base === project.currentImport || given.done > 0 ? given.summary.plan : await planAgain(context, given);
  await applyRows(context, given, whole, (plan?.changed ?? 0) > 0);
  const removed = given.removalConfirmed ? await removeAll(context, given, whole) : 0;
  await joinManaged(context, { projectId, rule: project.rule, number: whole.number }, progress(given, given.resources));
  await context.step(progress(given, given.resources), async (scope) => {
    await honourPins(scope, projectId, whole.number);
  });
  const round = await computeRound(context, {
    currentImport: whole.number,
    round: project.round + 1,
    editionId: project.editionId,
  });
  await context.step(progress(given, given.resources), async (scope) => {
    await showRound(scope, projectId, { currentImport: whole.number, ...round });
    await changeImport(
      scope,
      importId,
      ["applying"],
      { state: "applied", appliedAt: new Date(), done: given.resources },
      new Date(),
    );
    await appendAudit(scope, {
      action: "apply-import",
      subject: `import:${importId}`,
      detail: { projectId, number: whole.number, plan, removed },
    });
  });
}

async function planAgain(context: JobContext, given: ListedImport): Promise<ListedImport["summary"]["plan"]> {
  const plan = await matchAll(context, given);
  await context.step({ done: 0, total: given.resources }, (scope) => keepPlan(scope, given, plan));
  return plan;
}

/** Workloads first, then statistics, then rows: each row then finds its workload by its key. */
async function applyRows(context: JobContext, given: ListedImport, whole: ApplyRange, anyChanged: boolean): Promise<void> {
  const before = progress(given, given.done);
  for (const range of rangesOf(given, whole, CHUNK * 10)) await context.step(before, (scope) => ensureWorkloads(scope, range));
  await context.step(before, (scope) => refreshStatistics(scope, false));
  for (const range of rangesOf(given, whole, CHUNK)) {
    await context.step(progress(given, range.from), async (scope) => {
      await insertAdded(scope, range);
      if (anyChanged) await replaceChanged(scope, range);
      await changeImport(scope, given.id, ["applying"], { done: range.to, total: given.resources }, new Date());
    });
  }
}

/** What is left to apply, cut into ranges of at most `size` rows. */
function* rangesOf(given: ListedImport, whole: ApplyRange, size: number): Generator<ApplyRange> {
  for (let from = given.done; from < given.resources; from += size)
    yield { ...whole, from, to: Math.min(from + size, given.resources) };
}

async function removeAll(context: JobContext, given: ListedImport, whole: ApplyRange): Promise<number> {
  let removed = 0;
  for (let count = CHUNK; count === CHUNK; removed += count) {
    count = await context.step(progress(given, given.resources), (scope) =>
      removeMissing(scope, whole, given.summary.coverage, CHUNK),
    );
  }
  return removed;
}

function progress(given: ListedImport, done: number): { done: number; total: number } {
  return { done, total: given.resources };
}
