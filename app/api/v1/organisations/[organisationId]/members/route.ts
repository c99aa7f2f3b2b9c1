import { listMembersRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { listMembers } from "@/lib/server/people/list-members";

export const GET = handle(listMembersRoute, listMembers);
