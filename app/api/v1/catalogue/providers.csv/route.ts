import { downloadProvidersRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadProviders } from "@/lib/server/table/download-providers";

export const GET = handle(downloadProvidersRoute, downloadProviders);
