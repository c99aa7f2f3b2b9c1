import { type Caller, inScope, type OrganisationScope } from "../database";
import { dropStaged } from "../inventory/store-apply";
import { dropMatches } from "../inventory/store-match";
import { failReading, leftovers, silentReadings } from "./store-sweep";

const ROWS = 2_000;
const CALLER: Caller = { sessionId: null, requestId: "sweep" };

/** Fails readings that were cut off, then deletes staged rows of imports that are over, a few thousand at a time. */
export async function sweep(now: Date): Promise<void> {
  for (const { id, organisationId } of await inScope(CALLER, { kind: "platform" }, (scope) => silentReadings(scope, now))) {
    await within(organisationId, (scope) => failReading(scope, id, now));
  }
  for (const { id, organisationId } of await inScope(CALLER, { kind: "platform" }, leftovers)) {
    for (let dropped = ROWS; dropped === ROWS; ) dropped = await within(organisationId, (scope) => dropStaged(scope, id, ROWS));
    await within(organisationId, (scope) => dropMatches(scope, id));
  }
}

function within<T>(organisationId: string, run: (scope: OrganisationScope) => Promise<T>): Promise<T> {
  return inScope(CALLER, { kind: "system", organisationId }, run);
}
