import type { OrganisationScope } from "../database";
import { enqueueJob } from "../jobs/store-job";

/** Has some workloads counted and judged anew by the worker, in the transaction of the command that changed them. */
export function enqueueRescore(
  scope: OrganisationScope,
  projectId: string,
  workloadIds: Iterable<string | null>,
): Promise<string> {
  const ids = [...new Set(workloadIds)].filter((id) => id !== null).sort();
  return enqueueJob(scope, { kind: "score", projectId, subject: `workloads:${ids.join(",")}` });
}
