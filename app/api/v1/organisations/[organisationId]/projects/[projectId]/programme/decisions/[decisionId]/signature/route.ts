import { signDecisionRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { signDecision } from "@/lib/server/programme/sign-decision";

export const POST = handle(signDecisionRoute, signDecision);
