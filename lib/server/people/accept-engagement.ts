import { acceptEngagementRoute } from "@/lib/contract/people";
import { command } from "../use-case";
import { endOrRefusal, moveEngagement } from "./engagement-view";

/** The organisation lets a proposed consultant in, up to and including a day. */
export const acceptEngagement = command({
  action: "accept-engagement",
  permission: "engagement.manage",
  input: acceptEngagementRoute.params.extend(acceptEngagementRoute.body.shape),

  async run(scope, { personId, endsOn }) {
    const now = new Date();
    const change = { acceptedAt: now, acceptedBy: scope.person?.id ?? null, endsAt: endOrRefusal(endsOn, now) };
    return moveEngagement(scope, personId, ["proposed"], change, now);
  },
});
