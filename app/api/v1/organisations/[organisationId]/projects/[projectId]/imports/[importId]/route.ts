import { readImportRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { readImport } from "@/lib/server/inventory/read-import";

export const GET = handle(readImportRoute, readImport);
