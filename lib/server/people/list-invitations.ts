import { listInvitationsRoute } from "@/lib/contract/people";
import { query } from "../use-case";
import { invitationView } from "./invitation-view";
import { momentCursor, pageByMoment } from "./moment-cursor";
import { pageOfInvitations } from "./store-invitation";

/** Invitations that wait for an answer, and those whose time ran out. */
export const listInvitations = query({
  permission: "member.manage",
  input: listInvitationsRoute.params.extend(listInvitationsRoute.query.shape),

  async run(scope, { after, limit }) {
    const cursor = momentCursor(after);
    const rows = await pageOfInvitations(scope, cursor && { createdAt: cursor.moment, id: cursor.id }, limit + 1);
    const now = new Date();
    return pageByMoment(
      rows,
      limit,
      (row) => invitationView(row, now),
      (row) => ({ moment: row.createdAt, id: row.id }),
    );
  },
});
