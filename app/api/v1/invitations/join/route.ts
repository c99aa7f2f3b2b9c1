import { acceptInvitationSignedInRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { acceptInvitationSignedIn } from "@/lib/server/people/accept-invitation-signed-in";

export const POST = handle(acceptInvitationSignedInRoute, acceptInvitationSignedIn);
