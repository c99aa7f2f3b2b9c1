import { listProvidersRoute } from "@/lib/contract/qualification";
import { handle } from "@/lib/server/handle";
import { listProviders } from "@/lib/server/qualification/list-providers";

export const GET = handle(listProvidersRoute, listProviders);
