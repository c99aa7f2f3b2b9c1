import { type Caller, inScope } from "../database";
import { expiredReports, expireReport } from "../dossier/store-report";
import { type EvidenceStorage, evidenceStorage } from "../evidence/storage";

const CALLER: Caller = { sessionId: null, requestId: "sweep" };

/** Takes away the files of reports whose month is over; what they were stays in the list. Gives how many. */
export async function sweepReports(now: Date, storage?: EvidenceStorage): Promise<number> {
  const expired = await inScope(CALLER, { kind: "platform" }, (scope) => expiredReports(scope, now));
  const store = storage ?? (await evidenceStorage());
  for (const { id, organisationId, storageKey } of expired) {
    // The row first: a file that is left behind is swept later, a row without its file would be offered.
    await inScope(CALLER, { kind: "system", organisationId }, (scope) => expireReport(scope, id));
    await store.remove(storageKey);
  }
  return expired.length;
}
