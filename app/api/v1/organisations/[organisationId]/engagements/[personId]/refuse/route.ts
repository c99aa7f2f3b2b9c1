import { refuseEngagementRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { refuseEngagement } from "@/lib/server/people/refuse-engagement";

export const POST = handle(refuseEngagementRoute, refuseEngagement);
