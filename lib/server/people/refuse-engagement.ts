import { refuseEngagementRoute } from "@/lib/contract/people";
import { command } from "../use-case";
import { moveEngagement } from "./engagement-view";

/** The organisation declines a proposed consultant. */
export const refuseEngagement = command({
  action: "refuse-engagement",
  permission: "engagement.manage",
  input: refuseEngagementRoute.params,

  async run(scope, { personId }) {
    const now = new Date();
    return moveEngagement(scope, personId, ["proposed"], { endedAt: now }, now);
  },
});
