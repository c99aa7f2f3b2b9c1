import { withdrawInvitationRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { withdrawInvitation } from "@/lib/server/people/withdraw-invitation";

export const DELETE = handle(withdrawInvitationRoute, withdrawInvitation);
