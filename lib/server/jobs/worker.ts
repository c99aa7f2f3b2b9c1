import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { disconnect, inScope } from "../database";
import { faultOf } from "../fault";
import { whileStreaming } from "../heap-growth";
import { log } from "../log";
import { deliver } from "./deliver";
import { keepDailyReadiness } from "./keep-daily-readiness";
import { keepDashboards } from "./keep-dashboards";
import { runNextJob } from "./run-job";
import { expireLeases } from "./store-job";
import { sweep } from "./sweep";
import { sweepEvidence } from "./sweep-evidence";
import { sweepReports } from "./sweep-reports";
import { sweepSandboxes } from "./sweep-sandboxes";

const IDLE_MS = 300;
const SWEEP_MS = 20_000;
const EVIDENCE_SWEEP_MS = 6 * 3_600_000;
const HOST = `${hostname()}:`;
const WORKER = `${HOST}${process.pid}`;

function isGone(worker: string): boolean {
  if (!worker.startsWith(HOST)) return false;
  const pid = Number(worker.slice(HOST.length));
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** The storage may be another machine: what ails it must not keep the worker from its work. */
async function sweepFiles(): Promise<void> {
  try {
    const removed = (await sweepReports(new Date())) + (await sweepEvidence(new Date()));
    if (removed > 0) log.info({ requestId: "sweep", removed }, "files of cut-off uploads and of reports that are over removed");
  } catch (error) {
    log.error({ requestId: "sweep", error: faultOf(error) }, "the storage of evidence could not be swept");
  }
}

async function work(stopped: () => boolean): Promise<void> {
  await inScope({ sessionId: null, requestId: "worker" }, { kind: "platform" }, (scope) => expireLeases(scope, isGone));
  log.info({ worker: WORKER }, "worker ready");
  for (let [swept, sweptFiles] = [0, 0]; !stopped(); ) {
    try {
      if (await runNextJob(WORKER)) continue;
      if (Date.now() - swept > SWEEP_MS) {
        await sweep(new Date());
        await keepDailyReadiness(new Date());
        await keepDashboards(new Date());
        swept = Date.now();
      }
      if (Date.now() - sweptFiles > EVIDENCE_SWEEP_MS) {
        await sweepFiles();
        const sandboxes = await sweepSandboxes();
        if (sandboxes > 0) log.info({ requestId: "sweep", sandboxes }, "sandboxes that nobody used removed");
        sweptFiles = Date.now();
      }
    } catch (error) {
      log.error({ requestId: "worker", error: faultOf(error) }, "worker could not reach its work");
    }
    await pause(IDLE_MS);
  }
}

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopping = true;
  });
}
// Rows stream through all it does: a collection between two jobs would otherwise let the next one grow as a page may.
await whileStreaming(() => Promise.all([work(() => stopping), deliver(() => stopping)]));
await disconnect();
