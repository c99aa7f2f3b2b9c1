import { downloadDifferencesRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadDifferences } from "@/lib/server/table/download-differences";

export const GET = handle(downloadDifferencesRoute, downloadDifferences);
