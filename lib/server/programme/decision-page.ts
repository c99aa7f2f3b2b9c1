import type { z } from "zod";
import type { listDecisionsRoute } from "@/lib/contract/programme";
import { namesOf } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { Invalid } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { decisionSummary } from "./decision-view";
import { decisionsOf } from "./store-decision";
import { loadStanding } from "./store-project-facts";

type Input = z.output<typeof listDecisionsRoute.params> & z.output<typeof listDecisionsRoute.query>;

/** One page of the ledger, newest first. */
export async function decisionPage(scope: OrganisationScope, { projectId, after, limit }: Input) {
  await loadStanding(scope, projectId);
  const rows = await decisionsOf(scope, projectId, { below: numberIn(after), limit: limit + 1 });
  const names = await namesOf(
    scope,
    rows.map(({ personId }) => personId),
  );
  return pageFrom(
    rows,
    limit,
    (row) => decisionSummary(row, names),
    (row) => [row.number],
  );
}

function numberIn(after: string | undefined): number | null {
  const [number] = decodeCursor(after, 1) ?? [null];
  if (number === null) return null;
  if (!Number.isSafeInteger(number) || typeof number !== "number")
    throw new Invalid([{ field: "after", message: "not a cursor of this list" }]);
  return number;
}
