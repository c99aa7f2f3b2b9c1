import { editionInForce } from "../catalogue/edition-in-force";
import { computeResults, computeWorkloadShapes, WORKLOADS_PER_STEP, writeSummary } from "../eligibility/compute-results";
import { nextWorkloadIds } from "../eligibility/store-results";
import type { JobContext } from "./step";
import { dropRound, roundsUpTo } from "./store-round";

const NONE = { done: 0, total: 0 };

export interface Round {
  readonly currentImport: number;
  readonly round: number;
  /** Null: the edition in force today. */
  readonly editionId: string | null;
}

/**
 * Prepares a round: resources per workload and shape, the verdict of each workload, the estate's summary. Nobody sees it
 * before the project points to it; what a killed run left of it is written again. Rounds before the shown one are deleted.
 */
export async function computeRound(context: JobContext, wanted: Round): Promise<{ round: number; editionId: string }> {
  const { projectId } = context.job;
  const editionId = wanted.editionId ?? (await context.step(NONE, (scope) => editionInForce(scope, new Date())));
  await context.step(NONE, (scope) => dropRound(scope, projectId, wanted.round));
  await eachBatch(context, { ...wanted, editionId }, true);
  for (const older of await context.step(NONE, (scope) => roundsUpTo(scope, projectId, wanted.round - 2))) {
    await context.step(NONE, (scope) => dropRound(scope, projectId, older));
  }
  return { round: wanted.round, editionId };
}

/** The same workloads under another edition, in the round that is shown: costs by shapes, never by resources. */
export async function computeUnderEdition(context: JobContext, round: number, editionId: string): Promise<void> {
  await eachBatch(context, { currentImport: 0, round, editionId }, false);
}

async function eachBatch(context: JobContext, wanted: Round & { editionId: string }, recount: boolean): Promise<void> {
  const { projectId } = context.job;
  const { round, currentImport, editionId } = wanted;
  for (let after: string | null = null, more = true; more; ) {
    const from: string | null = after;
    const workloadIds: string[] = await context.step(NONE, async (scope) => {
      const ids = await nextWorkloadIds(scope, projectId, from, WORKLOADS_PER_STEP);
      if (ids.length > 0) {
        if (recount) await computeWorkloadShapes(scope, { projectId, currentImport, round, workloadIds: ids });
        await computeResults(scope, { projectId, round, editionId, workloadIds: ids });
      }
      return ids;
    });
    after = workloadIds.at(-1) ?? null;
    more = workloadIds.length === WORKLOADS_PER_STEP;
  }
  await context.step(NONE, (scope) => writeSummary(scope, { projectId, round, editionId }));
}
