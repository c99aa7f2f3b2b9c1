import { downloadImportsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadImports } from "@/lib/server/table/download-imports";

export const GET = handle(downloadImportsRoute, downloadImports);
