import type { OrganisationScope } from "../database";
import { changeImport, type ImportPlan, type ListedImport, loadImport } from "../inventory/store-import";
import {
  countMatches,
  countMissing,
  dropMatches,
  hasDerivedKeys,
  matchByKey,
  matchByName,
  mergeMatches,
  refreshStatistics,
} from "../inventory/store-match";
import { loadProject } from "../inventory/store-project";
import type { JobContext } from "./step";

/** Rows per transaction. */
export const CHUNK = 2_000;

/** Finds what each staged row is about and says what confirming would do. Changes nothing of the estate. */
export async function planImport(context: JobContext): Promise<void> {
  const { projectId, subject: importId } = context.job;
  const given = await context.step({ done: 0, total: 0 }, (scope) => loadImport(scope, projectId, importId));
  if (given.state !== "previewed") return;
  const plan = await matchAll(context, given);
  await context.step({ done: given.resources, total: given.resources }, (scope) => keepPlan(scope, given, plan));
}

/** Matches every staged row with the current estate, from the beginning; safe to run again. */
export async function matchAll(context: JobContext, given: ListedImport): Promise<ImportPlan> {
  const { projectId, subject: importId } = context.job;
  const total = given.resources;
  const { base, derived } = await context.step({ done: 0, total }, async (scope) => {
    await dropMatches(scope, importId);
    const project = await loadProject(scope, projectId);
    return { base: project.currentImport, derived: await hasDerivedKeys(scope, projectId, importId) };
  });
  if (base === 0) return { base, added: total, changed: 0, unchanged: 0, missing: 0 };
  await context.step({ done: 0, total }, (scope) => refreshStatistics(scope, true));
  const passes = derived.current || derived.staged ? [matchByKey, matchByName, mergeMatches] : [matchByKey, mergeMatches];
  for (const pass of passes) {
    for (let from = 0; from < total; from += CHUNK) {
      await context.step({ done: from, total }, async (scope) => {
        await pass(scope, { importId, projectId, from, to: from + CHUNK });
      });
    }
  }
  return context.step({ done: total, total }, async (scope) => {
    const counts = await countMatches(scope, importId);
    const missing = await countMissing(scope, projectId, importId, given.summary.coverage);
    return { base, added: total - counts.changed - counts.unchanged, ...counts, missing };
  });
}

export async function keepPlan(scope: OrganisationScope, given: ListedImport, plan: ImportPlan): Promise<void> {
  await changeImport(scope, given.id, ["previewed", "applying"], { summary: { ...given.summary, plan } }, new Date());
}
