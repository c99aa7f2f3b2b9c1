import { resetPasswordRoute } from "@/lib/contract/account";
import { resetPassword } from "@/lib/server/account/reset-password";
import { handle } from "@/lib/server/handle";

export const POST = handle(resetPasswordRoute, resetPassword);
