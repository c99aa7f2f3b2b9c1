import type * as milestone from "@/lib/contract/milestone";
import { type Address, PROJECT } from "./address";

export const keepMilestone: Address<typeof milestone.keepMilestoneRoute> = { method: "POST", path: `${PROJECT}/milestones` };
export const withdrawMilestone: Address<typeof milestone.withdrawMilestoneRoute> = {
  method: "POST",
  path: `${PROJECT}/milestones/{milestoneId}/withdrawal`,
};
