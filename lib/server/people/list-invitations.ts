import { listInvitationsRoute } from "@/lib/contract/people";
import { query } from "../use-case";
import { invitationPage } from "./invitation-page";

/** Invitations that wait for an answer, and those whose time ran out. */
export const listInvitations = query({
  permission: "member.manage",
  input: listInvitationsRoute.params.extend(listInvitationsRoute.query.shape),

  run: invitationPage,
});
