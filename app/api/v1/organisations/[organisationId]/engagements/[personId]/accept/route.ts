import { acceptEngagementRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { acceptEngagement } from "@/lib/server/people/accept-engagement";

export const POST = handle(acceptEngagementRoute, acceptEngagement);
