import { changeAssumptionRoute } from "@/lib/contract/readiness";
import { handle } from "@/lib/server/handle";
import { changeAssumption } from "@/lib/server/readiness-score/change-assumption";

export const PUT = handle(changeAssumptionRoute, changeAssumption);
