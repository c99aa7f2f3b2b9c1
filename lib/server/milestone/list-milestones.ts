import { listMilestonesRoute } from "@/lib/contract/milestone";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { milestoneViews } from "./milestone-view";
import { milestonesOf } from "./store-milestone";

/** Milestones as they were taken: none is ever computed again. */
export const listMilestones = query({
  permission: "dashboard.read",
  input: listMilestonesRoute.params,

  async run(scope, { projectId }) {
    await loadProject(scope, projectId);
    return { items: await milestoneViews(scope, await milestonesOf(scope, projectId)) };
  },
});
