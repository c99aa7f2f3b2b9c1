import { readMilestoneRoute } from "@/lib/contract/milestone";
import { readDocument } from "@/lib/domain/milestone/document";
import { query } from "../use-case";
import { milestoneView } from "./milestone-view";
import { loadMilestone } from "./store-milestone";

/** A milestone as it was taken, with the text that proves it. */
export const readMilestone = query({
  permission: "dashboard.read",
  input: readMilestoneRoute.params,

  async run(scope, { projectId, milestoneId }) {
    const stored = await loadMilestone(scope, projectId, milestoneId);
    const { document } = stored;
    return { milestone: await milestoneView(scope, stored), dashboard: readDocument(document), document };
  },
});
