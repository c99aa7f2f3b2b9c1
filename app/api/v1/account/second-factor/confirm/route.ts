import { confirmSecondFactorRoute } from "@/lib/contract/account";
import { confirmSecondFactor } from "@/lib/server/account/confirm-second-factor";
import { handle } from "@/lib/server/handle";

export const POST = handle(confirmSecondFactorRoute, confirmSecondFactor);
