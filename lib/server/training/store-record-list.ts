import type { OrganisationScope } from "../database";
import { NIL } from "../eligibility/store-workload";

export interface RecordLine {
  readonly learnerId: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: string[];
  readonly moduleId: string;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly source: string;
  readonly right: number | null;
  readonly total: number | null;
  readonly attempts: number;
  readonly moduleUpdated: Date;
}

/** The record of every learner, removed ones too, by learner and module; `after` is the last line seen. */
export function pageOfRecord(
  scope: OrganisationScope,
  projectId: string,
  after: Pick<RecordLine, "learnerId" | "moduleId"> | null,
  limit: number,
): Promise<RecordLine[]> {
  return scope.tx.$queryRaw<RecordLine[]>`
    SELECT l.id AS "learnerId", l.name, l.email, l.roles, r.module_id AS "moduleId", r.started_at AS "startedAt", r.completed_at AS "completedAt",
      r.source, r.right_answers AS "right", r.questions AS "total", r.attempts, r.module_updated AS "moduleUpdated"
    FROM learner l JOIN training_record r ON r.learner_id = l.id
    WHERE l.project_id = ${projectId}::uuid AND l.organisation_id = ${scope.organisationId}::uuid
      AND (r.learner_id, r.module_id) > (${after?.learnerId ?? NIL}::uuid, ${after?.moduleId ?? ""})
    ORDER BY r.learner_id, r.module_id LIMIT ${limit}`;
}
