import { giveSecondFactorRoute } from "@/lib/contract/account";
import { giveSecondFactor } from "@/lib/server/account/give-second-factor";
import { handle } from "@/lib/server/handle";

export const POST = handle(giveSecondFactorRoute, giveSecondFactor);
