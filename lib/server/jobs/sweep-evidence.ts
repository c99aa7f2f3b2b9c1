import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { organisationOfKey } from "@/lib/domain/evidence/storage-key";
import { type Caller, inScope } from "../database";
import { reportKeys } from "../dossier/store-report";
import { transitFolder } from "../evidence/data-folder";
import { type EvidenceStorage, evidenceStorage } from "../evidence/storage";
import { knownKeys } from "../evidence/store-evidence-file";

const CALLER: Caller = { sessionId: null, requestId: "sweep" };
/** Longer than any upload lasts: what is younger may be on its way to its row. */
const LEFT_MS = 24 * 3_600_000;
const AT_ONCE = 500;

/** Removes what uploads left behind that were cut off: files that no row speaks of, and those still in transit, once a day old. Gives how many. */
export async function sweepEvidence(now: Date, storage?: EvidenceStorage): Promise<number> {
  const before = new Date(now.getTime() - LEFT_MS);
  const store = storage ?? (await evidenceStorage());
  let removed = await sweepTransit(before);
  let waiting = new Map<string, string[]>();
  let held = 0;
  for await (const { key, at } of store.list()) {
    const organisationId = organisationOfKey(key);
    if (organisationId === null || at >= before) continue;
    waiting.set(organisationId, [...(waiting.get(organisationId) ?? []), key]);
    held += 1;
    if (held < AT_ONCE) continue;
    removed += await removeUnknown(store, waiting);
    [waiting, held] = [new Map(), 0];
  }
  return removed + (await removeUnknown(store, waiting));
}

async function removeUnknown(storage: EvidenceStorage, keys: ReadonlyMap<string, readonly string[]>): Promise<number> {
  let removed = 0;
  for (const [organisationId, some] of keys) {
    const known = await inScope(CALLER, { kind: "system", organisationId }, async (scope) => [
      ...(await knownKeys(scope, some)),
      ...(await reportKeys(scope, some)),
    ]);
    for (const key of some.filter((one) => !known.includes(one))) {
      await storage.remove(key);
      removed += 1;
    }
  }
  return removed;
}

async function sweepTransit(before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(transitFolder()).catch(() => [])) {
    const file = path.join(transitFolder(), name);
    const found = await stat(file).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
