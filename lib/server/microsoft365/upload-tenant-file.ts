import { type TenantImportView, uploadTenantFileRoute } from "@/lib/contract/microsoft365-import";
import { slotOf } from "@/lib/domain/microsoft365/source-kind";
import type { LineFault, TenantBatch, TenantRefusal, TenantSummary } from "@/lib/domain/microsoft365/tenant-file";
import { openTenantFile } from "@/lib/reader/open-tenant-file";
import { RefusedInput } from "@/lib/reader/refused-input";
import type { TenantReading } from "@/lib/reader/tenant-reading";
import { appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import { Conflict, Forbidden } from "../errors";
import { loadProject } from "../inventory/store-project";
import { type ScopeOpener, upload } from "../use-case";
import { personHasher, sealedHashKey } from "./hash-people";
import { type Digest, PeopleBatch } from "./people-batch";
import { renewTenant } from "./renew-tenant";
import { appendPeople, removePeople } from "./store-people";
import { keepHashKey, lockTenant } from "./store-tenant";
import {
  changeTenantImport,
  createTenantImport,
  holdersOfSlot,
  loadTenantImport,
  NO_NOTES,
  silentTenantReadings,
} from "./store-tenant-import";
import { READING_SILENCE_MS, tenantImportView } from "./tenant-import-view";

/** People per transaction. */
const BATCH = 20_000;
/** Lines left out that are kept for the report; all are counted. */
const KEPT_FAULTS = 1_000;
const KEPT_COLUMNS = 40;

/**
 * Reads a file as it arrives and puts it in force at its end, in one step: until then the picture is the one before. A later file
 * of the same kind takes its place. People are stored under keyed hashes; their names never are.
 */
export const uploadTenantFile = upload({
  permission: "inventory.import",
  input: uploadTenantFileRoute.params.extend(uploadTenantFileRoute.query.shape),

  async run(open, { projectId, fileName, report }, body): Promise<TenantImportView> {
    const { importId, hashKey } = await open((scope) => begin(scope, projectId, fileName));
    const staging = new Staging(open, importId, personHasher(hashKey));
    const opened = await openTenantFile(body, { fileName, report });
    const refusal = opened.ok ? await stageAll(staging, opened.reading) : opened.refusal;
    await open((scope) =>
      refusal || !opened.ok
        ? fail(scope, importId, staging, refusal)
        : apply(scope, projectId, importId, staging, opened.reading),
    );
    return open(async (scope) => tenantImportView(await loadTenantImport(scope, projectId, importId), new Date()));
  },
});

async function begin(scope: OrganisationScope, projectId: string, fileName: string) {
  if (!scope.person) throw new Forbidden();
  await loadProject(scope, projectId);
  const silent = await silentTenantReadings(scope, projectId, new Date(Date.now() - READING_SILENCE_MS));
  await removePeople(scope, silent);
  const interrupted = { state: "failed", notes: { ...NO_NOTES, failure: { code: "interrupted", params: {} } } } as const;
  for (const id of silent) await changeTenantImport(scope, id, "reading", interrupted);
  const hashKey = await keepHashKey(scope, projectId, sealedHashKey());
  const importId = await createTenantImport(scope, { projectId, fileName, personId: scope.person.id });
  const detail = { projectId, fileName };
  await appendAudit(scope, { action: "upload-tenant-file", subject: `tenant-import:${importId}`, detail });
  return { importId, hashKey };
}

async function fail(scope: OrganisationScope, importId: string, staging: Staging, refusal: TenantRefusal | null): Promise<void> {
  await removePeople(scope, [importId]);
  const failure = refusal && { code: refusal.code, params: refusal.params };
  await changeTenantImport(scope, importId, "reading", {
    state: "failed",
    bytes: BigInt(staging.bytes),
    rejected: staging.rejected,
    notes: { ...NO_NOTES, failure, faults: staging.faults },
  });
}

async function apply(
  scope: OrganisationScope,
  projectId: string,
  importId: string,
  staging: Staging,
  reading: TenantReading,
): Promise<void> {
  const summary = reading.summary();
  const { contribution, rows, rejected } = summary;
  const slot = slotOf(reading.kind, contribution.period);
  await lockTenant(scope, projectId);
  const former = await holdersOfSlot(scope, projectId, slot);
  for (const id of former) await changeTenantImport(scope, id, "applied", { state: "replaced" });
  await removePeople(scope, former);
  const done = await changeTenantImport(scope, importId, "reading", {
    state: "applied",
    kind: reading.kind,
    slot,
    refreshedOn: contribution.refreshedOn === null ? null : new Date(contribution.refreshedOn),
    period: contribution.period,
    bytes: BigInt(staging.bytes),
    rows,
    rejected,
    contribution,
    notes: { ...NO_NOTES, ...columnsOf(summary), faults: staging.faults },
    appliedAt: new Date(),
  });
  // Somebody else's upload took it for cut off: its rows are gone, and nothing may be put in force without them.
  if (!done) throw new Conflict("reading-given-up");
  await renewTenant(scope, projectId);
}

function columnsOf({ unknownColumns, missingColumns }: TenantSummary) {
  const cut = (names: readonly string[]) => names.slice(0, KEPT_COLUMNS).map((name) => name.slice(0, 80));
  return { unknownColumns: cut(unknownColumns), missingColumns: cut(missingColumns) };
}

/** Stages every batch; the next one is read while the last one is written. Returns the refusal of a file that breaks off midway. */
async function stageAll(staging: Staging, reading: TenantReading): Promise<TenantRefusal | null> {
  try {
    for await (const batch of reading.batches) await staging.add(batch);
    await staging.flush();
    return reading.summary().rows === 0 ? { code: "no-resources", params: {} } : null;
  } catch (error) {
    await staging.settle();
    if (error instanceof RefusedInput) return error.refusal;
    throw error;
  }
}

class Staging {
  readonly faults: LineFault[] = [];
  rejected = 0;
  bytes = 0;
  private people: PeopleBatch;
  private written = 0;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly open: ScopeOpener,
    private readonly importId: string,
    private readonly digest: Digest,
  ) {
    this.people = new PeopleBatch(BATCH, digest);
  }

  async add({ people, faults, bytes }: TenantBatch): Promise<void> {
    this.bytes = bytes;
    this.rejected += faults.length;
    this.faults.push(...faults.slice(0, Math.max(0, KEPT_FAULTS - this.faults.length)));
    for (const line of people) {
      this.people.add(line);
      if (this.people.size === BATCH) await this.write();
    }
  }

  async flush(): Promise<void> {
    await this.write();
    await this.settle();
  }

  settle(): Promise<unknown> {
    return this.writing.catch(() => undefined).then(() => this.writing);
  }

  /** Starts writing what has gathered, once the write before it is done: at most two batches are ever in memory. */
  private async write(): Promise<void> {
    const { people, importId } = this;
    if (people.size === 0) return;
    this.people = new PeopleBatch(BATCH, this.digest);
    this.written += 1;
    const row = { importId, ordinal: this.written, bytes: this.bytes };
    await this.writing;
    this.writing = this.open((scope) => appendPeople(scope, row, people), { durable: false });
    this.writing.catch(() => undefined);
  }
}
