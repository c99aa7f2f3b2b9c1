import { type RecordView, startModuleRoute } from "@/lib/contract/training";
import { command, type Done } from "../use-case";
import { begin } from "./begin";
import { recordView } from "./training-view";

/** Notes that the asker opened a module: it is under way from now on, and next on the path. */
export const startModule = command({
  action: "start-module",
  permission: "training.learn",
  input: startModuleRoute.params,

  async run(scope, { projectId, moduleId }): Promise<Done<RecordView>> {
    const { learner, record, begun } = await begin(scope, projectId, moduleId, new Date());
    return {
      result: recordView(record),
      audit: begun ? { subject: `module:${moduleId}`, detail: { learnerId: learner.id } } : null,
    };
  },
});
