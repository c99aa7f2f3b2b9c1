import { wallTime } from "@/lib/domain/training/meeting-time";
import { renewDashboard } from "../dashboard/renew-dashboard";
import { oldDashboards, type ProjectPlace, projectsAfter, stayedFresh } from "../dashboard/store-dashboard";
import { type Caller, inScope } from "../database";
import { faultOf } from "../fault";
import { log } from "../log";

const CALLER: Caller = { sessionId: null, requestId: "dashboards" };
/** Of one sweep: the rest waits for the next ones. */
const RENEWED = 100;
const LOOKED_INTO = 50;
/** Imports wait while the worker is at this. */
const AT_MOST_MS = 5_000;
/** Where the round over all projects goes on: only spares asking again. */
let reached: string | null = null;

/**
 * Renews the dashboards that something made old: those known from outside, and, a few projects at a time, those of which only a look
 * inside tells. Each project has a transaction of its own: one that fails is left to the next sweep, and stops no other.
 */
export async function keepDashboards(now: Date): Promise<number> {
  const { day } = wallTime(now);
  const [old, round] = await inScope(CALLER, { kind: "platform" }, async (scope) => [
    await oldDashboards(scope, day, RENEWED),
    await projectsAfter(scope, reached, LOOKED_INTO),
  ]);
  reached = round.length < LOOKED_INTO ? null : (round.at(-1)?.projectId ?? null);
  const others = round.filter(({ projectId }) => !old.some((one) => one.projectId === projectId));
  const since = performance.now();
  let renewed = 0;
  for (const place of [...old, ...others]) {
    if (await keptOf(place, day, now)) renewed += 1;
    if (performance.now() - since > AT_MOST_MS) break;
  }
  return renewed;
}

async function keptOf({ organisationId, projectId }: ProjectPlace, day: string, now: Date): Promise<boolean> {
  try {
    return await inScope(CALLER, { kind: "system", organisationId }, async (scope) => {
      if (await stayedFresh(scope, projectId, day)) return false;
      return (await renewDashboard(scope, projectId, now)) !== null;
    });
  } catch (error) {
    log.error({ requestId: CALLER.requestId, projectId, error: faultOf(error) }, "a dashboard could not be renewed");
    return false;
  }
}
