import { z } from "zod";
import { GroupingRule } from "@/lib/contract/eligibility";
import { ProjectPath } from "@/lib/contract/route";
import type { WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import { Conflict } from "../errors";
import { groupingOf, loadProject } from "../inventory/store-project";
import { enqueueJob } from "../jobs/store-job";
import { command, type Done } from "../use-case";
import { putRule } from "./store-grouping";
import { isMoving } from "./store-pins";

const [ByTag, ByGroup, BySubscription] = GroupingRule.options;
const Input = z.discriminatedUnion("kind", [
  ByTag.extend(ProjectPath.shape),
  ByGroup.extend(ProjectPath.shape),
  BySubscription.extend(ProjectPath.shape),
]);

/** Has the worker group the estate by another rule. Refuses while an import or another regrouping is moving resources. */
export const changeGrouping = command({
  action: "change-grouping",
  permission: "workload.group",
  input: Input,

  async run(scope, input): Promise<Done<{ jobId: string }>> {
    const project = await loadProject(scope, input.projectId);
    if (await isMoving(scope, project.id)) throw new Conflict("import-running");
    const rule: WorkloadRule = input.kind === "tag" ? { kind: "tag", tag: input.tag } : { kind: input.kind };
    await putRule(scope, project.id, rule);
    const jobId = await enqueueJob(scope, { kind: "regroup", projectId: project.id, subject: "all" });
    const detail = { before: groupingOf(project.rule), after: groupingOf(rule) };
    return { result: { jobId }, audit: { subject: `project:${project.id}`, detail } };
  },
});
