import { listResourcesRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { listResources } from "@/lib/server/inventory/list-resources";

export const GET = handle(listResourcesRoute, listResources);
