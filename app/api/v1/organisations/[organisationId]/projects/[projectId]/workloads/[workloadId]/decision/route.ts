import { readWorkloadDecisionRoute } from "@/lib/contract/workload-decision";
import { readWorkloadDecision } from "@/lib/server/decision/read-workload-decision";
import { handle } from "@/lib/server/handle";

export const GET = handle(readWorkloadDecisionRoute, readWorkloadDecision);
