import { changePasswordRoute } from "@/lib/contract/account";
import { changePassword } from "@/lib/server/account/change-password";
import { handle } from "@/lib/server/handle";

export const PUT = handle(changePasswordRoute, changePassword);
