import { transferLeadRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { transferLead } from "@/lib/server/people/transfer-lead";

export const POST = handle(transferLeadRoute, transferLead);
