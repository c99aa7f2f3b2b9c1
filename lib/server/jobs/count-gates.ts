import { type Caller, inScope } from "../database";
import { faultOf } from "../fault";
import { log } from "../log";
import { countGate } from "../programme/count-gate";
import { gatesToCount } from "../programme/store-gate-count";
import { loadStanding } from "../programme/store-project-facts";

const CALLER: Caller = { sessionId: null, requestId: "count-gates" };
/** A figure may be so old; the page of the programme itself counts at each visit. */
const AGE_MS = 15 * 60_000;
/** Before that no day is at risk: `dueRisk` says thirty days, and one more for the time zones. */
const AHEAD_MS = 31 * 24 * 3_600_000;

/** Counts anew what is unmet of the gates that come up. Each project has a transaction of its own; one that fails stops no other. */
export async function countGates(now: Date): Promise<number> {
  const within = { before: new Date(now.getTime() - AGE_MS), until: new Date(now.getTime() + AHEAD_MS) };
  const gates = await inScope(CALLER, { kind: "platform" }, (scope) => gatesToCount(scope, within));
  let counted = 0;
  for (const { organisationId, ...gate } of gates) {
    try {
      await inScope(CALLER, { kind: "system", organisationId }, async (scope) =>
        countGate(scope, gate, await loadStanding(scope, gate.projectId), now),
      );
      counted += 1;
    } catch (error) {
      log.error({ requestId: CALLER.requestId, projectId: gate.projectId, error: faultOf(error) }, "a gate could not be counted");
    }
  }
  return counted;
}
