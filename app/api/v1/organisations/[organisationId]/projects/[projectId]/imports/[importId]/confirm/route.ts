import { confirmImportRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { confirmImport } from "@/lib/server/inventory/confirm-import";

export const POST = handle(confirmImportRoute, confirmImport);
