import { hideFirstStepsRoute } from "@/lib/contract/account";
import { readPlatformStepsRoute } from "@/lib/contract/first-steps";
import { hideFirstSteps } from "@/lib/server/account/hide-first-steps";
import { handle } from "@/lib/server/handle";
import { readPlatformSteps } from "@/lib/server/help/read-platform-steps";

export const GET = handle(readPlatformStepsRoute, readPlatformSteps);
export const PUT = handle(hideFirstStepsRoute, hideFirstSteps);
