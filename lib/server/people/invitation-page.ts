import type { z } from "zod";
import type { listInvitationsRoute } from "@/lib/contract/people";
import type { OrganisationScope } from "../database";
import { invitationView } from "./invitation-view";
import { momentCursor, pageByMoment } from "./moment-cursor";
import { pageOfInvitations } from "./store-invitation";

type Input = z.output<typeof listInvitationsRoute.params> & z.output<typeof listInvitationsRoute.query>;

/** One page of the invitations that wait for an answer, and of those whose time ran out. */
export async function invitationPage(scope: OrganisationScope, { after, limit }: Input) {
  const cursor = momentCursor(after);
  const rows = await pageOfInvitations(scope, cursor && { createdAt: cursor.moment, id: cursor.id }, limit + 1);
  const now = new Date();
  return pageByMoment(
    rows,
    limit,
    (row) => invitationView(row, now),
    (row) => ({ moment: row.createdAt, id: row.id }),
  );
}
