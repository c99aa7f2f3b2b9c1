import { editionInForce } from "@/lib/server/catalogue/edition-in-force";
import { type Caller, inScope } from "@/lib/server/database";
import { loadProject } from "@/lib/server/inventory/store-project";
import { runNextJob } from "@/lib/server/jobs/run-job";
import { enqueueJob } from "@/lib/server/jobs/store-job";

interface Where {
  readonly organisationId: string;
  readonly projectId: string;
}

/** An estate that an earlier version judged is judged under the edition in force: the demonstration follows what ships. */
export async function followEdition(lead: Caller, { organisationId, projectId }: Where): Promise<void> {
  const wanted = { kind: "organisation", organisationId, permission: "workload.group" } as const;
  const behind = await inScope(lead, wanted, async (scope) => {
    const { editionId } = await loadProject(scope, projectId);
    const inForce = await editionInForce(scope, new Date());
    if (editionId === null || editionId === inForce) return false;
    await enqueueJob(scope, { kind: "score", projectId, subject: `edition:${inForce}` });
    return true;
  });
  while (behind && (await runNextJob(`seed:${process.pid}`)));
}
