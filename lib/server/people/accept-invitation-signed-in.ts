import { acceptInvitationSignedInRoute } from "@/lib/contract/people";
import { hashToken } from "../access/token";
import { ownCommand } from "../use-case";
import { joinedOrRefusal } from "./acceptance";
import { takeUp } from "./store-acceptance";

/** Takes up an invitation with the account one is signed in with. */
export const acceptInvitationSignedIn = ownCommand({
  action: "accept-invitation",
  permission: "invitation.accept",
  input: acceptInvitationSignedInRoute.body,
  before: async (_, { token }) => hashToken(token),

  async run(scope, _, tokenHash) {
    const { invitationId, organisationId } = joinedOrRefusal(await takeUp(scope, tokenHash));
    const detail = { before: null, after: { personId: scope.person.id, newAccount: false } };
    return { result: { organisationId }, audit: { subject: `invitation:${invitationId}`, detail }, organisationId };
  },
});
