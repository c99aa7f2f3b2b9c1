import { readFirstStepsRoute } from "@/lib/contract/first-steps";
import { handle } from "@/lib/server/handle";
import { readFirstSteps } from "@/lib/server/help/read-first-steps";

export const GET = handle(readFirstStepsRoute, readFirstSteps);
