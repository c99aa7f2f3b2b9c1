import { listLearnersRoute } from "@/lib/contract/training-people";
import { Invalid } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { pageOfLearners } from "./store-learner-list";
import { learnerView } from "./training-view";

/** Learners by name; those who were taken out apart. */
export const listLearners = query({
  permission: "training.manage",
  input: listLearnersRoute.params.extend(listLearnersRoute.query.shape),

  async run(scope, { projectId, state, name, after, limit }) {
    await loadProject(scope, projectId);
    const asked = { state, beginning: name ?? "", after: cursorOf(after) };
    const rows = await pageOfLearners(scope, projectId, asked, limit + 1);
    return pageFrom(rows, limit, learnerView, (row) => [row.sortName, row.id]);
  },
});

const ID = /^[0-9a-f-]{36}$/;

function cursorOf(after: string | undefined): [string, string] | null {
  const parts = decodeCursor(after, 2);
  if (!parts) return null;
  const [name, id] = parts.map(String);
  if (name === undefined || id === undefined || !ID.test(id))
    throw new Invalid([{ field: "after", message: "not a cursor of this list" }]);
  return [name, id];
}
