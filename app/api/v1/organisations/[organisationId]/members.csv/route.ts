import { downloadMembersRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadMembers } from "@/lib/server/table/download-members";

export const GET = handle(downloadMembersRoute, downloadMembers);
