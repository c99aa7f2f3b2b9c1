import { readModuleRoute } from "@/lib/contract/training";
import { handle } from "@/lib/server/handle";
import { readModule } from "@/lib/server/training/read-module";

export const GET = handle(readModuleRoute, readModule);
