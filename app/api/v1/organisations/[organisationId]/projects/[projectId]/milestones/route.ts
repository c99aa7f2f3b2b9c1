import { keepMilestoneRoute, listMilestonesRoute } from "@/lib/contract/milestone";
import { handle } from "@/lib/server/handle";
import { keepMilestone } from "@/lib/server/milestone/keep-milestone";
import { listMilestones } from "@/lib/server/milestone/list-milestones";

export const GET = handle(listMilestonesRoute, listMilestones);
export const POST = handle(keepMilestoneRoute, keepMilestone);
