import { countWorkloadDecisionsRoute } from "@/lib/contract/workload-decision";
import { countWorkloadDecisions } from "@/lib/server/decision/count-workload-decisions";
import { handle } from "@/lib/server/handle";

export const GET = handle(countWorkloadDecisionsRoute, countWorkloadDecisions);
