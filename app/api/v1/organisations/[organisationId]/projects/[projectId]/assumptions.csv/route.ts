import { downloadAssumptionsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadAssumptions } from "@/lib/server/table/download-assumptions";

export const GET = handle(downloadAssumptionsRoute, downloadAssumptions);
