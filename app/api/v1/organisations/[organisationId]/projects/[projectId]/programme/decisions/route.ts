import { listDecisionsRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { listDecisions } from "@/lib/server/programme/list-decisions";

export const GET = handle(listDecisionsRoute, listDecisions);
