import type { z } from "zod";
import type { listMembersRoute } from "@/lib/contract/people";
import type { OrganisationScope } from "../database";
import { Invalid } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { viewsOfMembers } from "./member-view";
import { pageOfMembers } from "./store-member";

type Input = z.output<typeof listMembersRoute.params> & z.output<typeof listMembersRoute.query>;

/** One page of the members, by name. */
export async function memberPage(scope: OrganisationScope, { state, after, limit }: Input) {
  const rows = await pageOfMembers(scope, state, cursorOf(after), limit + 1);
  const page = pageFrom(
    rows,
    limit,
    (row) => row,
    (row) => [row.sortName, row.personId],
  );
  return { items: await viewsOfMembers(scope, page.items), next: page.next };
}

const ID = /^[0-9a-f-]{36}$/;

function cursorOf(after: string | undefined): [string, string] | null {
  const parts = decodeCursor(after, 2);
  if (!parts) return null;
  const [name, id] = parts.map(String);
  if (name === undefined || id === undefined || !ID.test(id))
    throw new Invalid([{ field: "after", message: "not a cursor of this list" }]);
  return [name, id];
}
