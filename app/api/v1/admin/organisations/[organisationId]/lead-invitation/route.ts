import { inviteFirstLeadRoute } from "@/lib/contract/administration";
import { inviteFirstLead } from "@/lib/server/administration/invite-first-lead";
import { handle } from "@/lib/server/handle";

export const POST = handle(inviteFirstLeadRoute, inviteFirstLead);
