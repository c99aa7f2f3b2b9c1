import { type Caller, inScope, type OrganisationScope } from "../database";
import { type Job, renewLease } from "./store-job";

/** The job is no longer this worker's: what the step did is rolled back with it. */
export class LeaseLost extends Error {}

/** What a job runs in: short transactions of its organisation, each of which renews the lease and counts progress. */
export interface JobContext {
  readonly job: Job;
  step<T>(progress: { done: number; total: number }, run: (scope: OrganisationScope) => Promise<T>): Promise<T>;
}

export function contextOf(job: Job, worker: string): JobContext {
  const caller: Caller = { sessionId: null, requestId: `job:${job.id}` };
  return {
    job,
    step: (progress, run) =>
      inScope(caller, { kind: "system", organisationId: job.organisationId }, async (scope) => {
        if (!(await renewLease(scope, job.id, worker, progress))) throw new LeaseLost();
        return run(scope);
      }),
  };
}
