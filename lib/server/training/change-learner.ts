import { changeLearnerRoute, type LearnerView } from "@/lib/contract/training-people";
import { plainEmail } from "@/lib/domain/access/invitation";
import { plainRoles } from "@/lib/domain/training/role";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { refuseTaken, resultOf } from "./learner-result";
import { holdLearner, writeLearner } from "./store-learner";

/** Gives a learner other roles; who has an account keeps the name and address of the account. */
export const changeLearner = command({
  action: "change-learner",
  permission: "training.manage",
  input: changeLearnerRoute.params.extend(changeLearnerRoute.body.shape),

  async run(scope, { projectId, learnerId, name, email: written, roles: wished }): Promise<Done<LearnerView>> {
    await loadProject(scope, projectId);
    const learner = await holdLearner(scope, projectId, learnerId);
    const roles = plainRoles(wished);
    const email = written === null ? null : plainEmail(written);
    const own = learner.personId === null ? { name, email } : { name: learner.name, email: learner.email };
    const renamed = own.name !== learner.name || own.email !== learner.email;
    if (!renamed && roles.join() === learner.roles.join()) return { result: await resultOf(scope, learnerId), audit: null };
    if (own.email !== null && own.email !== learner.email) await refuseTaken(scope, projectId, own.email, learnerId);
    await writeLearner(scope, learnerId, { ...own, roles });
    return {
      result: await resultOf(scope, learnerId),
      audit: { subject: `learner:${learnerId}`, detail: { before: { roles: learner.roles }, after: { roles }, renamed } },
    };
  },
});
