import { startModuleRoute } from "@/lib/contract/training";
import { handle } from "@/lib/server/handle";
import { startModule } from "@/lib/server/training/start-module";

export const POST = handle(startModuleRoute, startModule);
