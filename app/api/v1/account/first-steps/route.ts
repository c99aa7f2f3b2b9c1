import { hideFirstStepsRoute } from "@/lib/contract/account";
import { hideFirstSteps } from "@/lib/server/account/hide-first-steps";
import { handle } from "@/lib/server/handle";

export const PUT = handle(hideFirstStepsRoute, hideFirstSteps);
