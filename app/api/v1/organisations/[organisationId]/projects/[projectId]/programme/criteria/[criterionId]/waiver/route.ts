import { endWaiverRoute, waiveCriterionRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { endWaiver } from "@/lib/server/programme/end-waiver";
import { waiveCriterion } from "@/lib/server/programme/waive-criterion";

export const PUT = handle(waiveCriterionRoute, waiveCriterion);
export const DELETE = handle(endWaiverRoute, endWaiver);
