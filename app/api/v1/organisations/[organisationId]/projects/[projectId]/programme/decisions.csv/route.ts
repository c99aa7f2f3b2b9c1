import { downloadDecisionsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadDecisions } from "@/lib/server/table/download-decisions";

export const GET = handle(downloadDecisionsRoute, downloadDecisions);
