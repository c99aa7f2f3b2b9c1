import { proposeEngagementRoute } from "@/lib/contract/administration";
import { proposeEngagement } from "@/lib/server/administration/propose-engagement";
import { handle } from "@/lib/server/handle";

export const POST = handle(proposeEngagementRoute, proposeEngagement);
