import { cancelImportRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { cancelImport } from "@/lib/server/inventory/cancel-import";

export const POST = handle(cancelImportRoute, cancelImport);
