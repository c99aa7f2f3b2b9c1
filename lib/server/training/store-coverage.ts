import { coverageOf, type Learner, type RoleCoverage } from "@/lib/domain/training/coverage";
import { LEARNING_ROLES, type LearningRole } from "@/lib/domain/training/role";
import type { OrganisationScope } from "../database";
import { CURRICULUM } from "./curriculum";

/** How far each role of a project is trained, removed learners left out: the figures of the training page and of the gates. */
export async function loadCoverage(scope: OrganisationScope, projectId: string): Promise<RoleCoverage[]> {
  return coverageOf(CURRICULUM, await learnersOf(scope, projectId), LEARNING_ROLES);
}

/** Present learners with the modules each completed. */
export function learnersOf(scope: OrganisationScope, projectId: string): Promise<Learner[]> {
  return scope.tx.$queryRaw<(Learner & { roles: LearningRole[] })[]>`
    SELECT l.id, l.roles, coalesce(array_agg(r.module_id) FILTER (WHERE r.completed_at IS NOT NULL), '{}') AS completed
    FROM learner l LEFT JOIN training_record r ON r.learner_id = l.id
    WHERE l.project_id = ${projectId}::uuid AND l.organisation_id = ${scope.organisationId}::uuid AND l.removed_at IS NULL
    GROUP BY l.id, l.roles`;
}
