import { revokeSessionRoute } from "@/lib/contract/account";
import { revokeSession } from "@/lib/server/account/revoke-session";
import { handle } from "@/lib/server/handle";

export const DELETE = handle(revokeSessionRoute, revokeSession);
