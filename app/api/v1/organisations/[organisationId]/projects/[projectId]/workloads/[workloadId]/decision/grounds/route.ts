import { readDecisionGroundsRoute } from "@/lib/contract/workload-decision";
import { readDecisionGrounds } from "@/lib/server/decision/read-decision-grounds";
import { handle } from "@/lib/server/handle";

export const GET = handle(readDecisionGroundsRoute, readDecisionGrounds);
