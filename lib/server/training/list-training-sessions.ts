import { listTrainingSessionsRoute } from "@/lib/contract/training-session";
import { Invalid } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { sessionView } from "./session-view";
import { pageOfSessions } from "./store-training-session";

/** The sessions to come, or those that are over. */
export const listTrainingSessions = query({
  permission: "training.read",
  input: listTrainingSessionsRoute.params.extend(listTrainingSessionsRoute.query.shape),

  async run(scope, { projectId, when, after, limit, locale }) {
    await loadProject(scope, projectId);
    const rows = await pageOfSessions(scope, projectId, { when, now: new Date(), after: cursorOf(after) }, limit + 1);
    return pageFrom(
      rows,
      limit,
      (row) => sessionView(row, locale),
      (row) => [row.startsAt.getTime(), row.id],
    );
  },
});

const ID = /^[0-9a-f-]{36}$/;

function cursorOf(after: string | undefined): [Date, string] | null {
  const parts = decodeCursor(after, 2);
  if (!parts) return null;
  const [moment, id] = parts;
  const date = new Date(Number(moment));
  if (Number.isNaN(date.getTime()) || typeof id !== "string" || !ID.test(id))
    throw new Invalid([{ field: "after", message: "not a cursor of this list" }]);
  return [date, id];
}
