import { readResourceRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { readResource } from "@/lib/server/inventory/read-resource";

export const GET = handle(readResourceRoute, readResource);
