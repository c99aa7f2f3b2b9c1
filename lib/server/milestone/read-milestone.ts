import { readMilestoneRoute } from "@/lib/contract/milestone";
import { readDocument } from "@/lib/domain/milestone/document";
import { peopleIn, withNames } from "@/lib/domain/milestone/people";
import { namesOf } from "../assessment/store-assessment";
import { query } from "../use-case";
import { milestoneView } from "./milestone-view";
import { loadMilestone } from "./store-milestone";

/** A milestone as it was taken, with the names that its people have now, and the text that proves it. */
export const readMilestone = query({
  permission: "dashboard.read",
  input: readMilestoneRoute.params,

  async run(scope, { projectId, milestoneId }) {
    const stored = await loadMilestone(scope, projectId, milestoneId);
    const { document } = stored;
    const kept = readDocument(document);
    const dashboard = withNames(kept, await namesOf(scope, peopleIn(kept)));
    return { milestone: await milestoneView(scope, stored), dashboard, document };
  },
});
