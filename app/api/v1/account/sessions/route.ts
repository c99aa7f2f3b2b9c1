import { listSessionsRoute, revokeOtherSessionsRoute } from "@/lib/contract/account";
import { listSessions } from "@/lib/server/account/list-sessions";
import { revokeOtherSessions } from "@/lib/server/account/revoke-other-sessions";
import { handle } from "@/lib/server/handle";

export const GET = handle(listSessionsRoute, listSessions);
export const DELETE = handle(revokeOtherSessionsRoute, revokeOtherSessions);
