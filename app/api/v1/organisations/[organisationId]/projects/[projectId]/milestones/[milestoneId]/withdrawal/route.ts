import { withdrawMilestoneRoute } from "@/lib/contract/milestone";
import { handle } from "@/lib/server/handle";
import { withdrawMilestone } from "@/lib/server/milestone/withdraw-milestone";

export const POST = handle(withdrawMilestoneRoute, withdrawMilestone);
