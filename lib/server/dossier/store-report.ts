import type { OrganisationScope, PlatformScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";

/** A report as it was asked for and as far as it is. */
export interface StoredReport {
  readonly id: string;
  readonly projectId: string;
  readonly format: string;
  readonly locale: string;
  /** JSON text. */
  readonly filters: string;
  /** JSON text; null until the worker begins. */
  readonly inputs: string | null;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly rows: number | null;
  readonly bytes: bigint | null;
  readonly sha256: string | null;
  readonly storageKey: string | null;
  readonly failure: string | null;
  readonly personId: string;
  readonly by: string | null;
  readonly at: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
}
export interface AskedReport {
  readonly projectId: string;
  readonly format: string;
  readonly locale: string;
  readonly filters: string;
}

const KIND = "dossier";
const COLUMNS = Prisma.sql`r.id, r.project_id AS "projectId", r.format, r.locale, r.filters, r.inputs, r.state, r.done, r.total, r.rows,
  r.bytes, r.sha256, r.storage_key AS "storageKey", r.failure, r.person_id AS "personId", r.at, r.finished_at AS "finishedAt",
  r.expires_at AS "expiresAt"`;

/** Null: the same is under way already. */
export async function insertReport(scope: OrganisationScope, asked: AskedReport, personId: string): Promise<string | null> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO report (organisation_id, project_id, kind, format, locale, filters, person_id)
    VALUES (${scope.organisationId}::uuid, ${asked.projectId}::uuid, ${KIND}, ${asked.format}, ${asked.locale}, ${asked.filters}, ${personId}::uuid)
    ON CONFLICT (project_id, kind, format, locale, md5(filters)) WHERE state IN ('waiting', 'making') DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
}

/** Reports of a project, newest first, with the name of who asked. */
export function reportsOf(scope: OrganisationScope, projectId: string, since: Date, limit: number): Promise<StoredReport[]> {
  return scope.tx.$queryRaw<StoredReport[]>`
    SELECT ${COLUMNS}, p.name AS by FROM report r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.organisation_id = ${scope.organisationId}::uuid AND r.project_id = ${projectId}::uuid AND r.kind = ${KIND} AND r.at >= ${since}
    ORDER BY r.at DESC, r.id DESC LIMIT ${limit}`;
}

export async function loadReport(scope: OrganisationScope, projectId: string, reportId: string): Promise<StoredReport> {
  const rows = await scope.tx.$queryRaw<StoredReport[]>`
    SELECT ${COLUMNS}, p.name AS by FROM report r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.id = ${reportId}::uuid AND r.organisation_id = ${scope.organisationId}::uuid AND r.project_id = ${projectId}::uuid`;
  const [row] = rows;
  if (!row) throw new NotFound();
  return row;
}

/** For the worker, which may not read the names of people. */
export async function loadAskedReport(scope: OrganisationScope, reportId: string): Promise<Omit<StoredReport, "by"> | null> {
  const rows = await scope.tx.$queryRaw<Omit<StoredReport, "by">[]>`
    SELECT ${COLUMNS} FROM report r WHERE r.id = ${reportId}::uuid AND r.organisation_id = ${scope.organisationId}::uuid`;
  return rows[0] ?? null;
}

/** The same report, under way, or finished from the same inputs and still there; the newest. */
export async function sameReport(
  scope: OrganisationScope,
  { projectId, format, locale, filters }: AskedReport,
  inputsSha256: string,
  now: Date,
): Promise<string | null> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM report
    WHERE organisation_id = ${scope.organisationId}::uuid AND project_id = ${projectId}::uuid AND kind = ${KIND} AND format = ${format}
      AND locale = ${locale} AND filters = ${filters}
      AND (state IN ('waiting', 'making') OR (state = 'done' AND inputs_sha256 = ${inputsSha256} AND expires_at > ${now}))
    ORDER BY at DESC, id DESC LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** False: it is over already. */
export async function cancelReport(scope: OrganisationScope, reportId: string, now: Date): Promise<boolean> {
  const count = await scope.tx.$executeRaw`
    UPDATE report SET state = 'cancelled', finished_at = ${now}
    WHERE id = ${reportId}::uuid AND organisation_id = ${scope.organisationId}::uuid AND state IN ('waiting', 'making')`;
  return count === 1;
}

/** The worker begins, or begins again: what it pinned, and how much there is to do. False: somebody has cancelled it. */
export async function beginReport(
  scope: OrganisationScope,
  reportId: string,
  { inputs, sha256, total }: { inputs: string; sha256: string; total: number },
): Promise<boolean> {
  const count = await scope.tx.$executeRaw`
    UPDATE report SET state = 'making', inputs = ${inputs}, inputs_sha256 = ${sha256}, done = 0, total = ${total}
    WHERE id = ${reportId}::uuid AND organisation_id = ${scope.organisationId}::uuid AND state IN ('waiting', 'making')`;
  return count === 1;
}

/** False: somebody has cancelled it. */
export async function noteProgress(scope: OrganisationScope, reportId: string, done: number): Promise<boolean> {
  const count = await scope.tx.$executeRaw`
    UPDATE report SET done = ${done} WHERE id = ${reportId}::uuid AND organisation_id = ${scope.organisationId}::uuid AND state = 'making'`;
  return count === 1;
}

interface FinishedFile {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly expiresAt: Date;
}
export async function finishReport(scope: OrganisationScope, reportId: string, file: FinishedFile, now: Date): Promise<boolean> {
  const count = await scope.tx.$executeRaw`
    UPDATE report SET state = 'done', done = total, rows = ${file.rows}, bytes = ${file.bytes}, sha256 = ${file.sha256},
      storage_key = ${file.storageKey}, expires_at = ${file.expiresAt}, finished_at = ${now}
    WHERE id = ${reportId}::uuid AND organisation_id = ${scope.organisationId}::uuid AND state = 'making'`;
  return count === 1;
}

export async function failReport(scope: OrganisationScope, reportId: string, failure: string, now: Date): Promise<boolean> {
  const count = await scope.tx.$executeRaw`
    UPDATE report SET state = 'failed', failure = ${failure}, finished_at = ${now}
    WHERE id = ${reportId}::uuid AND organisation_id = ${scope.organisationId}::uuid AND state IN ('waiting', 'making')`;
  return count === 1;
}

/** Finished reports whose month is over, of every organisation. */
export function expiredReports(
  scope: PlatformScope,
  now: Date,
): Promise<{ id: string; organisationId: string; storageKey: string }[]> {
  return scope.tx.$queryRaw<{ id: string; organisationId: string; storageKey: string }[]>`
    SELECT id, organisation_id AS "organisationId", storage_key AS "storageKey" FROM report
    WHERE state = 'done' AND expires_at <= ${now} ORDER BY expires_at LIMIT 500`;
}

export async function expireReport(scope: OrganisationScope, reportId: string): Promise<void> {
  await scope.tx.$executeRaw`
    UPDATE report SET state = 'expired', storage_key = NULL
    WHERE id = ${reportId}::uuid AND organisation_id = ${scope.organisationId}::uuid AND state = 'done'`;
}

/** Those of the keys under which a report lies. */
export async function reportKeys(scope: OrganisationScope, keys: readonly string[]): Promise<Set<string>> {
  const rows = await scope.tx.$queryRaw<{ key: string }[]>`
    SELECT storage_key AS key FROM report
    WHERE organisation_id = ${scope.organisationId}::uuid AND storage_key = ANY(${[...keys]}::text[])`;
  return new Set(rows.map(({ key }) => key));
}
