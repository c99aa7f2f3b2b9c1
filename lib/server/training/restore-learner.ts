import { type LearnerView, restoreLearnerRoute } from "@/lib/contract/training-people";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { resultOf } from "./learner-result";
import { holdLearner, writeLearner } from "./store-learner";

/** Brings back a learner who was taken out, with the record. */
export const restoreLearner = command({
  action: "restore-learner",
  permission: "training.manage",
  input: restoreLearnerRoute.params,

  async run(scope, { projectId, learnerId }): Promise<Done<LearnerView>> {
    await loadProject(scope, projectId);
    const { removedAt } = await holdLearner(scope, projectId, learnerId);
    if (removedAt) await writeLearner(scope, learnerId, { removedAt: null });
    return {
      result: await resultOf(scope, learnerId),
      audit: removedAt
        ? { subject: `learner:${learnerId}`, detail: { before: { removedAt }, after: { removedAt: null } } }
        : null,
    };
  },
});
