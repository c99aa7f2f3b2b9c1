import type { TenantImportView } from "@/lib/contract/microsoft365-import";
import type { StoredTenantImport } from "./store-tenant-import";

/** A reading that has not been heard of for this long was cut off: its file is asked for again. */
export const READING_SILENCE_MS = 60_000;
/** Lines shown with an import; the download has all that are kept. */
const SHOWN_FAULTS = 20;

/** What a screen shows of an import. */
export function tenantImportView(row: StoredTenantImport, now: Date): TenantImportView {
  const silent = row.state === "reading" && now.getTime() - row.touchedAt.getTime() > READING_SILENCE_MS;
  const { notes } = row;
  return {
    id: row.id,
    state: silent ? "failed" : (row.state as TenantImportView["state"]),
    fileName: row.fileName,
    kind: row.kind,
    refreshedOn: row.refreshedOn?.toISOString().slice(0, 10) ?? null,
    period: row.period,
    bytes: Number(row.bytes),
    rows: row.rows,
    rejected: row.rejected,
    identities: row.contribution.people?.identities ?? null,
    unknownColumns: [...notes.unknownColumns],
    missingColumns: [...notes.missingColumns],
    faults: notes.faults.slice(0, SHOWN_FAULTS).map((fault) => ({ ...fault })),
    failure: silent
      ? { code: "interrupted", params: {} }
      : notes.failure && { code: notes.failure.code, params: { ...notes.failure.params } },
    by: row.by,
    createdAt: row.createdAt.toISOString(),
  };
}
