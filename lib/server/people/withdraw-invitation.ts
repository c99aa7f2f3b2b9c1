import { withdrawInvitationRoute } from "@/lib/contract/people";
import { Conflict, NotFound } from "../errors";
import { command, type Done } from "../use-case";
import { withdrawOne } from "./store-invitation";

/** Takes an invitation back: its link opens nothing any more. */
export const withdrawInvitation = command({
  action: "withdraw-invitation",
  permission: "member.manage",
  input: withdrawInvitationRoute.params,

  async run(scope, { invitationId }): Promise<Done<Record<string, never>>> {
    const outcome = await withdrawOne(scope, invitationId, new Date());
    if (outcome === null) throw new NotFound();
    if (outcome === "gone") throw new Conflict("invitation-closed");
    return { result: {}, audit: { subject: `invitation:${invitationId}`, detail: { before: "open", after: "withdrawn" } } };
  },
});
