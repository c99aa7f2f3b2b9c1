import { readDecisionRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { readDecision } from "@/lib/server/programme/read-decision";

export const GET = handle(readDecisionRoute, readDecision);
