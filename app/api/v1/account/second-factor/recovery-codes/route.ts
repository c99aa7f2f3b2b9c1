import { renewRecoveryCodesRoute } from "@/lib/contract/account";
import { renewRecoveryCodes } from "@/lib/server/account/renew-recovery-codes";
import { handle } from "@/lib/server/handle";

export const POST = handle(renewRecoveryCodesRoute, renewRecoveryCodes);
