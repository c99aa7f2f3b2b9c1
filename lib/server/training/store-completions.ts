import type { OrganisationScope } from "../database";

export interface Completion {
  readonly learnerId: string;
  readonly moduleId: string;
  readonly completedAt: Date;
  /** Out of 100. */
  readonly score: number | null;
  /** Day of the text that can have been studied then. */
  readonly moduleUpdated: string;
}

/**
 * Writes completions of a learning platform; how many changed something. What was completed in the portal is left as it is, and of
 * two completions of one module the later one counts, so that the same file twice, in any order, changes nothing.
 */
export async function writeCompletions(scope: OrganisationScope, completions: readonly Completion[]): Promise<number> {
  const rows = JSON.stringify([...latest(completions).values()]);
  return scope.tx.$executeRaw`
    INSERT INTO training_record AS r (organisation_id, learner_id, module_id, started_at, completed_at, source, right_answers, questions,
      module_updated, recorded_by)
    SELECT ${scope.organisationId}::uuid, c."learnerId", c."moduleId", c."completedAt", c."completedAt", 'lms', c.score,
      CASE WHEN c.score IS NOT NULL THEN 100 END, c."moduleUpdated", ${scope.person?.id ?? null}::uuid
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS c("learnerId" uuid, "moduleId" text, "completedAt" timestamptz, score int, "moduleUpdated" date)
    ON CONFLICT (learner_id, module_id) DO UPDATE SET completed_at = excluded.completed_at, source = 'lms',
      right_answers = excluded.right_answers, questions = excluded.questions, module_updated = excluded.module_updated,
      recorded_by = excluded.recorded_by
    WHERE r.completed_at IS NULL OR (r.source = 'lms'
      AND (r.completed_at, coalesce(r.right_answers, -1)) < (excluded.completed_at, coalesce(excluded.right_answers, -1)))`;
}

/** One row a learner and module: a statement may not touch the same record twice. */
function latest(completions: readonly Completion[]): Map<string, Completion> {
  const kept = new Map<string, Completion>();
  for (const one of completions) {
    const key = `${one.learnerId} ${one.moduleId}`;
    const other = kept.get(key);
    if (!other || rank(other) < rank(one)) kept.set(key, one);
  }
  return kept;
}

function rank({ completedAt, score }: Completion): string {
  return `${completedAt.toISOString()} ${String((score ?? -1) + 1).padStart(3, "0")}`;
}
