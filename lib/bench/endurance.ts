import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { type Figure, figure } from "./figure";
import { answerUnderKills } from "./kill-database";
import { importUnderKills } from "./kill-import";
import { BATCH, malformedBatches } from "./malformed";
import { aVisitor, portalUrl } from "./over-http";
import { sendAll } from "./send-malformed";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const REQUESTS = 10_000;
const KILLS = 200;
const IMPORT_KILLS = 60;

/** Requests made from the contracts, each with something wrong in it: none may end in a fault, hang, or be told how the portal works. */
async function malformed(): Promise<Figure[]> {
  const { cookie, desk } = await aVisitor();
  const target = { url: portalUrl(), cookie };
  const ids = {
    organisationId: desk.organisationId,
    projectId: desk.projectId,
    editionId: "2026-11",
    serviceId: "aks",
    resourceId: "1",
  };
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const property = fc.asyncProperty(malformedBatches(ids), (batch) => sendAll(target, batch));
  const { failed, errorInstance, numRuns } = await fc.check(property, { numRuns: REQUESTS / BATCH, seed });
  if (failed) console.error(errorInstance);
  const reference = `requests that ended in a 5xx, took longer than five seconds or were told a stack, a statement or a file, of ${(numRuns * BATCH).toLocaleString("en")} malformed ones, up to the first (seed ${seed})`;
  return [figure("endurance.malformed", failed ? 1 : 0, { atMost: 0 }, reference)];
}

/** Answers that were acknowledged while the embedded database was killed at random moments: all are to be found. */
async function kills(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-kills-"));
  try {
    const { acknowledged, faults } = await answerUnderKills(folder, KILLS);
    for (const fault of faults) console.error(fault);
    const reference = `answers lost or out of order, of ${acknowledged.toLocaleString("en")} acknowledged ones, after ${KILLS} times kill -9 at random moments on the embedded database, up to the first`;
    return [figure("endurance.kills", faults.length, { atMost: 0 }, reference)];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Imports of answers that a kill left by half, lost, or told otherwise in the audit trail: none. */
async function killedImports(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-kills-"));
  try {
    const { acknowledged, faults } = await importUnderKills(folder, IMPORT_KILLS);
    for (const fault of faults) console.error(fault);
    const reference = `imports of answers by half or lost, of ${acknowledged.toLocaleString("en")} acknowledged ones, after ${IMPORT_KILLS} times kill -9 at random moments on the embedded database, up to the first`;
    return [figure("endurance.killed-imports", faults.length, { atMost: 0 }, reference)];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

export const benches: Record<string, () => Promise<Figure[]>> = {
  "endurance.malformed": malformed,
  "endurance.kills": kills,
  "endurance.killed-imports": killedImports,
};
