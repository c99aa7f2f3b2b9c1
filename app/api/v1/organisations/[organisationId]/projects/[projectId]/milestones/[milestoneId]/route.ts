import { readMilestoneRoute } from "@/lib/contract/milestone";
import { handle } from "@/lib/server/handle";
import { readMilestone } from "@/lib/server/milestone/read-milestone";

export const GET = handle(readMilestoneRoute, readMilestone);
