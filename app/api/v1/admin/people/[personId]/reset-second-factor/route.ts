import { resetSecondFactorRoute } from "@/lib/contract/administration";
import { resetSecondFactor } from "@/lib/server/administration/reset-second-factor";
import { handle } from "@/lib/server/handle";

export const POST = handle(resetSecondFactorRoute, resetSecondFactor);
