import { extendEngagementRoute } from "@/lib/contract/people";
import { command } from "../use-case";
import { endOrRefusal, moveEngagement } from "./engagement-view";

/** Another last day, later or sooner; an expired engagement runs again. One that was ended has to be proposed anew. */
export const extendEngagement = command({
  action: "extend-engagement",
  permission: "engagement.manage",
  input: extendEngagementRoute.params.extend(extendEngagementRoute.body.shape),

  async run(scope, { personId, endsOn }) {
    const now = new Date();
    return moveEngagement(scope, personId, ["running", "expired"], { endsAt: endOrRefusal(endsOn, now) }, now);
  },
});
