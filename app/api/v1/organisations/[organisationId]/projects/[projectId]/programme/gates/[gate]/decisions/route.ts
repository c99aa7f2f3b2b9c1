import { proposeDecisionRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { proposeDecision } from "@/lib/server/programme/propose-decision";

export const POST = handle(proposeDecisionRoute, proposeDecision);
