import { listMembersRoute } from "@/lib/contract/people";
import { query } from "../use-case";
import { memberPage } from "./member-page";

/** Members by name; those whose membership is over apart. */
export const listMembers = query({
  permission: "member.read",
  input: listMembersRoute.params.extend(listMembersRoute.query.shape),

  run: memberPage,
});
