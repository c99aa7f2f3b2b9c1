import { firstRolesOf } from "@/lib/domain/training/role";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound } from "../errors";
import { loadProject } from "../inventory/store-project";
import { moduleOf } from "./curriculum";
import { ensureSelf, type StoredLearner } from "./store-learner";
import { beginRecord, holdRecord, type StoredRecord } from "./store-record";

interface Begun {
  readonly learner: StoredLearner;
  readonly record: StoredRecord;
  /** It was not before. */
  readonly begun: boolean;
}

/** The asker's record of a module, begun when it was not; who was taken out of the training first chooses roles again. */
export async function begin(scope: OrganisationScope, projectId: string, moduleId: string, now: Date): Promise<Begun> {
  if (!scope.access) throw new NotFound();
  await loadProject(scope, projectId);
  const { updated } = moduleOf(moduleId);
  const { learner } = await ensureSelf(scope, projectId, firstRolesOf(scope.access.role));
  if (learner.removedAt) throw new Conflict("learner-removed");
  const begun = await beginRecord(scope, { learnerId: learner.id, moduleId, updated }, now);
  return { learner, record: await holdRecord(scope, learner.id, moduleId), begun };
}
