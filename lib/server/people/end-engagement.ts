import { endEngagementRoute } from "@/lib/contract/people";
import { command } from "../use-case";
import { moveEngagement } from "./engagement-view";

/** The consultant is out from the next request on. */
export const endEngagement = command({
  action: "end-engagement",
  permission: "engagement.manage",
  input: endEngagementRoute.params,

  async run(scope, { personId }) {
    const now = new Date();
    return moveEngagement(scope, personId, ["running"], { endedAt: now }, now);
  },
});
