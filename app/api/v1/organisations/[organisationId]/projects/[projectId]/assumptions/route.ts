import { addAssumptionRoute, listAssumptionsRoute } from "@/lib/contract/readiness";
import { handle } from "@/lib/server/handle";
import { addAssumption } from "@/lib/server/readiness-score/add-assumption";
import { listAssumptions } from "@/lib/server/readiness-score/list-assumptions";

export const GET = handle(listAssumptionsRoute, listAssumptions);
export const POST = handle(addAssumptionRoute, addAssumption);
