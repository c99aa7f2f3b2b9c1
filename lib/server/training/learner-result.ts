import type { LearnerView } from "@/lib/contract/training-people";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound } from "../errors";
import { isEmailTaken, learnersByEmail } from "./store-learner";
import { listedLearner } from "./store-learner-list";
import { learnerView } from "./training-view";

/** A learner as the list shows it, after a change. */
export async function resultOf(scope: OrganisationScope, learnerId: string): Promise<LearnerView> {
  const listed = await listedLearner(scope, learnerId);
  if (!listed) throw new NotFound();
  return learnerView(listed);
}

/** One address, one learner of a project: told apart is who was taken out, and can be brought back. */
export async function refuseTaken(scope: OrganisationScope, projectId: string, email: string, but?: string): Promise<void> {
  if (!(await isEmailTaken(scope, projectId, email, but))) return;
  const known = (await learnersByEmail(scope, projectId, [email])).get(email);
  throw new Conflict(known?.removedAt ? "learner-hidden" : "learner-known");
}
