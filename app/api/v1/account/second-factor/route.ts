import { startSecondFactorRoute, stopSecondFactorRoute } from "@/lib/contract/account";
import { startSecondFactor } from "@/lib/server/account/start-second-factor";
import { stopSecondFactor } from "@/lib/server/account/stop-second-factor";
import { handle } from "@/lib/server/handle";

export const POST = handle(startSecondFactorRoute, startSecondFactor);
export const DELETE = handle(stopSecondFactorRoute, stopSecondFactor);
