import { type Caller, inScope, type OrganisationScope } from "../database";
import { dropStaged } from "../inventory/store-apply";
import { dropMatches } from "../inventory/store-match";
import { dropFailedMail } from "../mail/store-mail";
import { failReading, forgetOldSessions, leftovers, silentReadings } from "./store-sweep";

const ROWS = 2_000;
/** For so many days a mail that could not be sent is kept, sealed. */
const FAILED_MAIL_DAYS = 30;
const CALLER: Caller = { sessionId: null, requestId: "sweep" };

/** Fails readings that were cut off, deletes staged rows of imports that are over, a few thousand at a time, and old mail. */
export async function sweep(now: Date): Promise<void> {
  for (const { id, organisationId } of await inScope(CALLER, { kind: "platform" }, (scope) => silentReadings(scope, now))) {
    await within(organisationId, (scope) => failReading(scope, id, now));
  }
  for (const { id, organisationId } of await inScope(CALLER, { kind: "platform" }, leftovers)) {
    for (let dropped = ROWS; dropped === ROWS; ) dropped = await within(organisationId, (scope) => dropStaged(scope, id, ROWS));
    await within(organisationId, (scope) => dropMatches(scope, id));
  }
  await inScope(CALLER, { kind: "platform" }, (scope) => dropFailedMail(scope, FAILED_MAIL_DAYS));
  await inScope(CALLER, { kind: "platform" }, forgetOldSessions);
}

function within<T>(organisationId: string, run: (scope: OrganisationScope) => Promise<T>): Promise<T> {
  return inScope(CALLER, { kind: "system", organisationId }, run);
}
