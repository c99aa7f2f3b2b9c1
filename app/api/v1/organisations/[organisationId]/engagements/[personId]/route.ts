import { endEngagementRoute, extendEngagementRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { endEngagement } from "@/lib/server/people/end-engagement";
import { extendEngagement } from "@/lib/server/people/extend-engagement";

export const PATCH = handle(extendEngagementRoute, extendEngagement);
export const DELETE = handle(endEngagementRoute, endEngagement);
