import fc from "fast-check";
import { type Figure, figure } from "./figure";
import { BATCH, malformedBatches } from "./malformed";
import { aVisitor, portalUrl } from "./over-http";
import { sendAll } from "./send-malformed";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const REQUESTS = 10_000;

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

export const benches: Record<string, () => Promise<Figure[]>> = { endurance: malformed };
