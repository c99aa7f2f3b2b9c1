import { compareMilestonesRoute } from "@/lib/contract/milestone";
import { handle } from "@/lib/server/handle";
import { compareMilestones } from "@/lib/server/milestone/compare-milestones";

export const GET = handle(compareMilestonesRoute, compareMilestones);
