import { readInvitationRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { readInvitation } from "@/lib/server/people/read-invitation";

export const POST = handle(readInvitationRoute, readInvitation);
