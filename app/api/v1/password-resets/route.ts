import { requestPasswordResetRoute } from "@/lib/contract/account";
import { requestPasswordReset } from "@/lib/server/account/request-password-reset";
import { handle } from "@/lib/server/handle";

export const POST = handle(requestPasswordResetRoute, requestPasswordReset);
