import type { z } from "zod";
import type { listEngagementsRoute } from "@/lib/contract/people";
import type { OrganisationScope } from "../database";
import { engagementView } from "./engagement-view";
import { momentCursor, pageByMoment } from "./moment-cursor";
import { pageOfEngagements } from "./store-engagement";

type Input = z.output<typeof listEngagementsRoute.params> & z.output<typeof listEngagementsRoute.query>;

/** One page of the consultants' engagements in every state, the last proposed first. */
export async function engagementPage(scope: OrganisationScope, { after, limit }: Input) {
  const cursor = momentCursor(after);
  const rows = await pageOfEngagements(scope, cursor && { proposedAt: cursor.moment, personId: cursor.id }, limit + 1);
  const now = new Date();
  return pageByMoment(
    rows,
    limit,
    (row) => engagementView(row, now),
    (row) => ({ moment: row.proposedAt, id: row.personId }),
  );
}
