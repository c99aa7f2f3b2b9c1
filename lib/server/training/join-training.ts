import type { z } from "zod";
import { joinTrainingRoute, type LearnerSelf } from "@/lib/contract/training";
import { firstRolesOf, plainRoles } from "@/lib/domain/training/role";
import { NotFound } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { ensureSelf, loadLearner, writeLearner } from "./store-learner";
import { selfView } from "./training-view";

/** Makes the asker a learner of the project. Roles that are given become the asker's, and bring back who was taken out. */
export const joinTraining = command({
  action: "join-training",
  permission: "training.learn",
  input: joinTrainingRoute.params.extend(joinTrainingRoute.body.shape),

  async run(scope, { projectId, roles: wished }): Promise<Done<z.infer<typeof LearnerSelf>>> {
    if (!scope.access) throw new NotFound();
    await loadProject(scope, projectId);
    const { learner, joined } = await ensureSelf(scope, projectId, firstRolesOf(scope.access.role));
    const roles = wished ? plainRoles(wished) : learner.roles;
    const changed = roles.join() !== learner.roles.join() || (wished !== undefined && learner.removedAt !== null);
    if (changed) await writeLearner(scope, learner.id, { roles, removedAt: null });
    const detail = joined ? { joined, roles } : { before: { roles: learner.roles }, after: { roles } };
    return {
      result: selfView(await loadLearner(scope, projectId, learner.id)),
      audit: joined || changed ? { subject: `learner:${learner.id}`, detail } : null,
    };
  },
});
