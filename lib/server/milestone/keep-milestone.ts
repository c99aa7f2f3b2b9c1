import { keepMilestoneRoute } from "@/lib/contract/milestone";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { takeMilestone } from "./take-milestone";

/** Keeps the dashboard of this moment under a name. The database lets nobody change or remove it. */
export const keepMilestone = command({
  action: "keep-milestone",
  permission: "milestone.keep",
  input: keepMilestoneRoute.params.extend(keepMilestoneRoute.body.shape),

  async run(scope, { projectId, name, note }) {
    await loadProject(scope, projectId);
    const { id, figures, sha256 } = await takeMilestone(scope, projectId, { trigger: "manual", name, note }, new Date());
    const { score, completeness } = figures;
    return { result: { id }, audit: { subject: `milestone:${id}`, detail: { projectId, name, score, completeness, sha256 } } };
  },
});
