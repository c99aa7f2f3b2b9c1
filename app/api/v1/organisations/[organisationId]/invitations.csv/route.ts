import { downloadInvitationsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadInvitations } from "@/lib/server/table/download-invitations";

export const GET = handle(downloadInvitationsRoute, downloadInvitations);
