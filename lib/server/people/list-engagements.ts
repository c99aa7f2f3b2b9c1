import { listEngagementsRoute } from "@/lib/contract/people";
import { query } from "../use-case";
import { engagementView } from "./engagement-view";
import { momentCursor, pageByMoment } from "./moment-cursor";
import { pageOfEngagements } from "./store-engagement";

/** Consultants' engagements in every state, the last proposed first. */
export const listEngagements = query({
  permission: "member.read",
  input: listEngagementsRoute.params.extend(listEngagementsRoute.query.shape),

  async run(scope, { after, limit }) {
    const cursor = momentCursor(after);
    const rows = await pageOfEngagements(scope, cursor && { proposedAt: cursor.moment, personId: cursor.id }, limit + 1);
    const now = new Date();
    return pageByMoment(
      rows,
      limit,
      (row) => engagementView(row, now),
      (row) => ({ moment: row.proposedAt, id: row.personId }),
    );
  },
});
