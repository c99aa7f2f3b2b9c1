import { downloadResourcesRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadResources } from "@/lib/server/table/download-resources";

export const GET = handle(downloadResourcesRoute, downloadResources);
