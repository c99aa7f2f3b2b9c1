import { withdrawMilestoneRoute } from "@/lib/contract/milestone";
import { Conflict } from "../errors";
import { command, type Done } from "../use-case";
import { insertWithdrawal, loadMilestone } from "./store-milestone";

/** Marks a milestone as a mistake. It stays as it is; what a decision took belongs to the decision. */
export const withdrawMilestone = command({
  action: "withdraw-milestone",
  permission: "milestone.keep",
  input: withdrawMilestoneRoute.params.extend(withdrawMilestoneRoute.body.shape),

  async run(scope, { projectId, milestoneId, reason }): Promise<Done<{ id: string }>> {
    const { trigger, name, withdrawal, sha256 } = await loadMilestone(scope, projectId, milestoneId);
    if (trigger === "gate") throw new Conflict("milestone-of-decision");
    if (withdrawal) throw new Conflict("milestone-withdrawn");
    await insertWithdrawal(scope, milestoneId, reason, new Date());
    const detail = { projectId, name, reason, sha256 };
    return { result: { id: milestoneId }, audit: { subject: `milestone:${milestoneId}`, detail } };
  },
});
