import { removeLearnerRoute } from "@/lib/contract/training-people";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { holdLearner, writeLearner } from "./store-learner";

/** Takes a learner out of every list and figure. The record is kept, and comes back with the learner. */
export const removeLearner = command({
  action: "remove-learner",
  permission: "training.manage",
  input: removeLearnerRoute.params,

  async run(scope, { projectId, learnerId }): Promise<Done<Record<string, never>>> {
    await loadProject(scope, projectId);
    const { removedAt } = await holdLearner(scope, projectId, learnerId);
    if (removedAt) return { result: {}, audit: null };
    const now = new Date();
    await writeLearner(scope, learnerId, { removedAt: now });
    return { result: {}, audit: { subject: `learner:${learnerId}`, detail: { removedAt: now } } };
  },
});
