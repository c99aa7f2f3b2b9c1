import { type Caller, inScope } from "../database";
import { faultOf } from "../fault";
import { takeBack } from "../inventory/store-apply";
import { changeImport, loadImport } from "../inventory/store-import";
import { log } from "../log";
import { applyImport } from "./apply-import";
import { giveUpReport, makeReport } from "./make-report";
import { makeSandbox } from "./make-sandbox";
import { planImport } from "./plan-import";
import { regroup } from "./regroup";
import { score } from "./score";
import { contextOf, type JobContext, LeaseLost } from "./step";
import { claimJob, endJob, type Job, type JobKind } from "./store-job";

/** A job that failed this often is given up, and said to be. */
const MOST_ATTEMPTS = 5;

const RUN: Readonly<Record<JobKind, (context: JobContext) => Promise<void>>> = {
  "plan-import": planImport,
  "apply-import": applyImport,
  regroup,
  score,
  "make-sandbox": makeSandbox,
  "make-report": makeReport,
};

function platform(requestId: string): Caller {
  return { sessionId: null, requestId };
}

/** Claims and runs one job; false when there was none. A failure leaves the job to be tried again after its lease. */
export async function runNextJob(worker: string): Promise<boolean> {
  const job = await inScope(platform("worker"), { kind: "platform" }, (scope) => claimJob(scope, worker));
  if (!job) return false;
  const context = contextOf(job, worker);
  try {
    if (job.attempts > MOST_ATTEMPTS) await giveUp(context, worker);
    else {
      await RUN[job.kind](context);
      await end(job, worker, null);
    }
  } catch (error) {
    if (!(error instanceof LeaseLost))
      log.error({ requestId: `job:${job.id}`, kind: job.kind, attempt: job.attempts, error: faultOf(error) }, "job failed");
  }
  return true;
}

function end(job: Job, worker: string, failure: string | null): Promise<void> {
  return inScope(platform(`job:${job.id}`), { kind: "platform" }, (scope) => endJob(scope, job.id, worker, failure));
}

/** Leaves the estate as it was before: an import that cannot be applied takes back what it wrote. */
async function giveUp(context: JobContext, worker: string): Promise<void> {
  const { job } = context;
  if (job.kind === "apply-import" || job.kind === "plan-import") {
    await context.step({ done: 0, total: 0 }, async (scope) => {
      const given = await loadImport(scope, job.projectId, job.subject);
      if (given.number !== null && given.state === "applying") await takeBack(scope, job.projectId, given.number);
      await changeImport(
        scope,
        given.id,
        ["previewed", "applying"],
        { state: "failed", summary: { ...given.summary, failure: { code: "internal", params: {} } } },
        new Date(),
      );
    });
  }
  if (job.kind === "make-report") await giveUpReport(context, "internal");
  await end(job, worker, "gave up");
}
