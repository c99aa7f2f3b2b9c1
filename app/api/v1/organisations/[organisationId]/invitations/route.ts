import { invitePersonRoute, listInvitationsRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { invitePerson } from "@/lib/server/people/invite-person";
import { listInvitations } from "@/lib/server/people/list-invitations";

export const GET = handle(listInvitationsRoute, listInvitations);
export const POST = handle(invitePersonRoute, invitePerson);
