import { addLearnerRoute, type LearnerView } from "@/lib/contract/training-people";
import { plainEmail } from "@/lib/domain/access/invitation";
import { plainRoles } from "@/lib/domain/training/role";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { refuseTaken, resultOf } from "./learner-result";
import { insertLearner, membersByEmail } from "./store-learner";

/** Adds a learner by hand; the address of a member makes the member the learner. */
export const addLearner = command({
  action: "add-learner",
  permission: "training.manage",
  input: addLearnerRoute.params.extend(addLearnerRoute.body.shape),

  async run(scope, { projectId, name, email: written, roles: wished }): Promise<Done<LearnerView>> {
    await loadProject(scope, projectId);
    const email = written === null ? null : plainEmail(written);
    if (email !== null) await refuseTaken(scope, projectId, email);
    const member = email === null ? undefined : (await membersByEmail(scope, [email])).get(email);
    const roles = plainRoles(wished);
    const id = await insertLearner(scope, {
      projectId,
      email,
      roles,
      name: member?.name ?? name,
      personId: member?.personId ?? null,
    });
    return { result: await resultOf(scope, id), audit: { subject: `learner:${id}`, detail: { projectId, roles } } };
  },
});
