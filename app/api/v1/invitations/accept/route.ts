import { acceptInvitationRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { acceptInvitation } from "@/lib/server/people/accept-invitation";

export const POST = handle(acceptInvitationRoute, acceptInvitation);
