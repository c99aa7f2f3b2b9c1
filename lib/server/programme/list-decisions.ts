import { listDecisionsRoute } from "@/lib/contract/programme";
import { namesOf } from "../assessment/store-assessment";
import { Invalid } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { query } from "../use-case";
import { decisionSummary } from "./decision-view";
import { decisionsOf } from "./store-decision";
import { loadStanding } from "./store-project-facts";

/** The ledger, newest first. */
export const listDecisions = query({
  permission: "programme.read",
  input: listDecisionsRoute.params.extend(listDecisionsRoute.query.shape),

  async run(scope, { projectId, after, limit }) {
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
  },
});

function numberIn(after: string | undefined): number | null {
  const [number] = decodeCursor(after, 1) ?? [null];
  if (number === null) return null;
  if (!Number.isSafeInteger(number) || typeof number !== "number")
    throw new Invalid([{ field: "after", message: "not a cursor of this list" }]);
  return number;
}
