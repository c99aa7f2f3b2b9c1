import { wallTime } from "@/lib/domain/training/meeting-time";
import { type Caller, inScope } from "../database";
import { faultOf } from "../fault";
import { log } from "../log";
import { projectsUnderWay } from "../readiness-score/store-readiness-snapshot";
import { takeDailySnapshot } from "../readiness-score/take-readiness-snapshot";

const CALLER: Caller = { sessionId: null, requestId: "daily-readiness" };
/** Projects that are done with for a day: only spares asking again, the database alone knows what was kept. */
const done = new Map<string, string>();

/**
 * Keeps the readiness score of each project once a day. Each project has a transaction of its own: cut off anywhere, the next sweep
 * goes on, and two workers at once keep one snapshot. A project that fails is left to the next sweep, and stops no other.
 */
export async function keepDailyReadiness(now: Date): Promise<number> {
  const { day } = wallTime(now);
  const projects = await inScope(CALLER, { kind: "platform" }, projectsUnderWay);
  let kept = 0;
  for (const { organisationId, projectId } of projects.filter((one) => done.get(one.projectId) !== day)) {
    try {
      const system = { kind: "system", organisationId } as const;
      const taken = await inScope(CALLER, system, (scope) => takeDailySnapshot(scope, projectId, day, now));
      if (taken) kept += 1;
      done.set(projectId, day);
    } catch (error) {
      log.error({ requestId: CALLER.requestId, projectId, error: faultOf(error) }, "the readiness of the day could not be kept");
    }
  }
  return kept;
}
