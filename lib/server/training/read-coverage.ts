import { type CoverageView, readCoverageRoute } from "@/lib/contract/training";
import { coverageOf, pathOf } from "@/lib/domain/training/coverage";
import { LEARNING_ROLES } from "@/lib/domain/training/role";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { CURRICULUM } from "./curriculum";
import { learnersOf } from "./store-coverage";

/** How far each role is trained; nobody is named. */
export const readCoverage = query({
  permission: "training.read",
  input: readCoverageRoute.params,

  async run(scope, { projectId }): Promise<CoverageView> {
    await loadProject(scope, projectId);
    const learners = await learnersOf(scope, projectId);
    return {
      roles: coverageOf(CURRICULUM, learners, LEARNING_ROLES).map((one) => ({
        ...one,
        modules: pathOf(CURRICULUM, one.role).length,
      })),
      learners: learners.length,
      withoutRole: learners.filter(({ roles }) => roles.length === 0).length,
    };
  },
});
