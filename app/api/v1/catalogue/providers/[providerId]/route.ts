import { readProviderRoute } from "@/lib/contract/qualification";
import { handle } from "@/lib/server/handle";
import { readProvider } from "@/lib/server/qualification/read-provider";

export const GET = handle(readProviderRoute, readProvider);
