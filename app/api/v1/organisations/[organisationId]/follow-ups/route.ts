import { addFollowUpRoute, listFollowUpsRoute } from "@/lib/contract/follow-up";
import { addFollowUp } from "@/lib/server/follow-up/add-follow-up";
import { listFollowUps } from "@/lib/server/follow-up/list-follow-ups";
import { handle } from "@/lib/server/handle";

export const GET = handle(listFollowUpsRoute, listFollowUps);
export const POST = handle(addFollowUpRoute, addFollowUp);
