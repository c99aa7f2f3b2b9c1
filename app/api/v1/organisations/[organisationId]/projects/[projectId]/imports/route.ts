import { listImportsRoute, uploadInventoryRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { listImports } from "@/lib/server/inventory/list-imports";
import { uploadInventory } from "@/lib/server/inventory/upload-inventory";

export const POST = handle(uploadInventoryRoute, uploadInventory);
export const GET = handle(listImportsRoute, listImports);
