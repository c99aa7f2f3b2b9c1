import { type ReadinessView, readReadinessRoute } from "@/lib/contract/readiness";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { loadReadinessView } from "./load-readiness-view";

/** The score of this moment, explained, and what would move it most. */
export const readReadiness = query({
  permission: "readiness.read",
  input: readReadinessRoute.params,

  async run(scope, { projectId }): Promise<ReadinessView> {
    await loadProject(scope, projectId);
    return loadReadinessView(scope, projectId, new Date());
  },
});
