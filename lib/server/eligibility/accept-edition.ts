import { acceptEditionRoute } from "@/lib/contract/edition-change";
import { newerInForce } from "@/lib/domain/catalogue/newer";
import { listStoredEditions } from "../catalogue/store";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { enqueueJob } from "../jobs/store-job";
import { command, type Done } from "../use-case";

/** Accepts the newer edition in force: the worker judges the estate under it, and the project shows it once that is done. */
export const acceptEdition = command({
  action: "accept-edition",
  permission: "project.manage",
  input: acceptEditionRoute.params.extend(acceptEditionRoute.body.shape),

  async run(scope, { projectId, editionId }): Promise<Done<{ jobId: string }>> {
    const project = await loadProject(scope, projectId);
    if (project.editionId === null) throw new Conflict("no-edition");
    const offered = newerInForce(await listStoredEditions(scope), project.editionId, new Date().toISOString().slice(0, 10));
    if (offered?.id !== editionId) throw new Conflict("edition-not-offered");
    const jobId = await enqueueJob(scope, { kind: "score", projectId, subject: `edition:${editionId}` });
    const detail = { before: { edition: project.editionId }, after: { edition: editionId } };
    return { result: { jobId }, audit: { subject: `project:${projectId}`, detail } };
  },
});
