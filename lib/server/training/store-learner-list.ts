import type { LearningRole } from "@/lib/domain/training/role";
import type { OrganisationScope } from "../database";
import { NIL } from "../eligibility/store-workload";

export interface ListedLearner {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: LearningRole[];
  readonly personId: string | null;
  /** Ids of the modules completed. */
  readonly completed: string[];
  readonly lastCompletedAt: Date | null;
  /** What learners are sorted by. */
  readonly sortName: string;
}

interface Asked {
  readonly state: "current" | "removed";
  /** Beginning of the name; empty for all. */
  readonly beginning: string;
  readonly after: readonly [string, string] | null;
}

/** No name goes on with it. */
const LAST = "\u{10FFFF}";

/** Learners by name with what they completed; `after` is the sort name and the id of the last one seen. */
export function pageOfLearners(
  scope: OrganisationScope,
  projectId: string,
  { state, beginning, after }: Asked,
  limit: number,
): Promise<ListedLearner[]> {
  const [sortName, id] = after ?? ["", NIL];
  return scope.tx.$queryRaw<ListedLearner[]>`
    WITH listed AS (
      SELECT l.id, l.name, l.email, l.roles, l.person_id, name_key(l.name) COLLATE "C" AS sort_name FROM learner l
      WHERE l.project_id = ${projectId}::uuid AND (l.removed_at IS NOT NULL) = ${state === "removed"}
        AND name_key(l.name) COLLATE "C" BETWEEN name_key(${beginning}) AND name_key(${beginning}) || ${LAST}
        AND (name_key(l.name) COLLATE "C", l.id) > (${sortName}, ${id}::uuid)
      ORDER BY name_key(l.name) COLLATE "C", l.id LIMIT ${limit})
    SELECT listed.id, listed.name, listed.email, listed.roles, listed.person_id AS "personId", listed.sort_name AS "sortName",
      coalesce(array_agg(r.module_id) FILTER (WHERE r.completed_at IS NOT NULL), '{}') AS completed, max(r.completed_at) AS "lastCompletedAt"
    FROM listed LEFT JOIN training_record r ON r.learner_id = listed.id
    GROUP BY listed.id, listed.name, listed.email, listed.roles, listed.person_id, listed.sort_name
    ORDER BY listed.sort_name, listed.id`;
}

/** One learner as the list shows it. */
export async function listedLearner(scope: OrganisationScope, learnerId: string): Promise<ListedLearner | null> {
  const [row] = await scope.tx.$queryRaw<ListedLearner[]>`
    SELECT l.id, l.name, l.email, l.roles, l.person_id AS "personId", name_key(l.name) AS "sortName",
      coalesce(array_agg(r.module_id) FILTER (WHERE r.completed_at IS NOT NULL), '{}') AS completed, max(r.completed_at) AS "lastCompletedAt"
    FROM learner l LEFT JOIN training_record r ON r.learner_id = l.id WHERE l.id = ${learnerId}::uuid GROUP BY l.id`;
  return row ?? null;
}
