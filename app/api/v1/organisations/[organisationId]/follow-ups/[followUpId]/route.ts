import { changeFollowUpRoute } from "@/lib/contract/follow-up";
import { changeFollowUp } from "@/lib/server/follow-up/change-follow-up";
import { handle } from "@/lib/server/handle";

export const PUT = handle(changeFollowUpRoute, changeFollowUp);
