/** Where a completion comes from: the portal's own quiz, or a learning platform's file. */
export const RECORD_SOURCES = ["portal", "lms"] as const;
export type RecordSource = (typeof RECORD_SOURCES)[number];

/** How far one learner is with one module. */
export interface TrainingRecord {
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly source: RecordSource;
  /** Of the best attempt, or the score of the learning platform out of 100; null while there is none. */
  readonly right: number | null;
  readonly total: number | null;
  readonly attempts: number;
  /** Day of the text that was completed, or read last. */
  readonly moduleUpdated: string;
}

interface Marked {
  readonly right: number;
  readonly total: number;
  readonly passed: boolean;
}

/**
 * The record after an attempt. What was completed stays completed: a failed repeat takes nothing away, a better one raises the
 * score. Passing a text that was revised since completes it anew, with the new date and the new score.
 */
export function recordAfter(before: TrainingRecord, result: Marked, now: Date, updated: string): TrainingRecord {
  const attempts = before.attempts + 1;
  const anew = before.completedAt === null || isRevised(before, updated);
  if (result.passed && anew)
    return { ...before, completedAt: now, source: "portal", ...scoreOf(result), attempts, moduleUpdated: updated };
  const better = before.source === "portal" && share(result) > share(before);
  return { ...before, attempts, ...(better && (result.passed || before.completedAt === null) ? scoreOf(result) : {}) };
}

/** Whether the module's text was revised after it was completed: the completion stands, and says of which day it is. */
export function isRevised(record: Pick<TrainingRecord, "completedAt" | "moduleUpdated">, updated: string): boolean {
  return record.completedAt !== null && record.moduleUpdated < updated;
}

function scoreOf({ right, total }: Marked): { right: number; total: number } {
  return { right, total };
}

function share({ right, total }: { readonly right: number | null; readonly total: number | null }): number {
  return right === null || total === null || total === 0 ? -1 : right / total;
}
