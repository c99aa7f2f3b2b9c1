import { type PathView, readPathRoute } from "@/lib/contract/training";
import { progressOf } from "@/lib/domain/training/progress";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { CURRICULUM } from "./curriculum";
import { findSelf } from "./store-learner";
import { recordsOf } from "./store-record";
import { moduleLine, selfView } from "./training-view";

/** Every module with what the asker did of it, and what the asker's roles ask for. */
export const readPath = query({
  permission: "training.read",
  input: readPathRoute.params.extend(readPathRoute.query.shape),

  async run(scope, { projectId, locale }): Promise<PathView> {
    await loadProject(scope, projectId);
    const learner = await findSelf(scope, projectId);
    const records = learner ? await recordsOf(scope, learner.id) : new Map();
    const { modules, done, minutesLeft, next, paths } = progressOf(CURRICULUM, learner?.roles ?? [], records);
    return {
      learner: learner ? selfView(learner) : null,
      modules: CURRICULUM.map((module) => moduleLine(module, records.get(module.id), locale)),
      mine: {
        modules: [...modules],
        done,
        minutesLeft,
        next,
        paths: paths.map((path) => ({ ...path, modules: [...path.modules] })),
      },
    };
  },
});
