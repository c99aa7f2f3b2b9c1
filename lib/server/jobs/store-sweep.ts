import type { OrganisationScope, PlatformScope } from "../database";
import { READING_SILENCE_MS } from "../inventory/import-view";
import { changeImport, EMPTY_SUMMARY } from "../inventory/store-import";

export interface ImportOfOrganisation {
  readonly id: string;
  readonly organisationId: string;
}

/** Readings nobody has heard of for a minute: the server was stopped while the file came in. */
export function silentReadings(scope: PlatformScope, now: Date): Promise<ImportOfOrganisation[]> {
  const before = new Date(now.getTime() - READING_SILENCE_MS);
  return scope.tx.$queryRaw<ImportOfOrganisation[]>`
    SELECT id, organisation_id AS "organisationId" FROM inventory_import WHERE state = 'reading' AND touched_at < ${before}`;
}

/** Imports that are over and still have staged rows. */
export function leftovers(scope: PlatformScope): Promise<ImportOfOrganisation[]> {
  return scope.tx.$queryRaw<ImportOfOrganisation[]>`
    SELECT i.id, i.organisation_id AS "organisationId" FROM inventory_import i
    WHERE i.state IN ('applied', 'failed', 'cancelled') AND EXISTS (SELECT FROM staged_resource s WHERE s.import_id = i.id)`;
}

export async function failReading(scope: OrganisationScope, importId: string, now: Date): Promise<void> {
  await changeImport(
    scope,
    importId,
    ["reading"],
    { state: "failed", summary: { ...EMPTY_SUMMARY, failure: { code: "interrupted", params: {} } } },
    now,
  );
}

/** Forgets sessions and password links that have been over for a month: the policies let the worker see no others. */
export async function forgetOldSessions(scope: PlatformScope): Promise<void> {
  await scope.tx.$executeRaw`DELETE FROM session`;
  await scope.tx.$executeRaw`DELETE FROM password_reset`;
}
