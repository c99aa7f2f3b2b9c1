import { listMembersRoute } from "@/lib/contract/people";
import { Invalid } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { query } from "../use-case";
import { viewsOfMembers } from "./member-view";
import { pageOfMembers } from "./store-member";

/** Members by name; those whose membership is over apart. */
export const listMembers = query({
  permission: "member.read",
  input: listMembersRoute.params.extend(listMembersRoute.query.shape),

  async run(scope, { state, after, limit }) {
    const rows = await pageOfMembers(scope, state, cursorOf(after), limit + 1);
    const page = pageFrom(
      rows,
      limit,
      (row) => row,
      (row) => [row.sortName, row.personId],
    );
    return { items: await viewsOfMembers(scope, page.items), next: page.next };
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
