import { listDifferencesRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { listDifferences } from "@/lib/server/inventory/list-differences";

export const GET = handle(listDifferencesRoute, listDifferences);
