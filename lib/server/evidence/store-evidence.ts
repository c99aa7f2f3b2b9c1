import type { EvidenceKind } from "@/lib/domain/evidence/kind";
import type { MediaKind } from "@/lib/domain/evidence/media";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";

/** A document with its newest file. */
export interface StoredEvidence {
  readonly id: string;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly expiresOn: string | null;
  readonly addedAt: Date;
  readonly withdrawnBy: string | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnNote: string;
  readonly number: number;
  readonly fileName: string;
  readonly bytes: number;
  readonly media: MediaKind;
  readonly sha256: string;
  readonly personId: string;
  /** Null: not seen from here any more. */
  readonly name: string | null;
  readonly at: Date;
}
export const SHOWN = Prisma.sql`e.id, e.assessment_id AS "assessmentId", e.question_id AS "questionId", e.title, e.kind,
  to_char(e.expires_on, 'YYYY-MM-DD') AS "expiresOn", e.added_at AS "addedAt", e.withdrawn_by AS "withdrawnBy", w.name AS "withdrawnByName",
  e.withdrawn_at AS "withdrawnAt", e.withdrawn_note AS "withdrawnNote", r.number, r.file_name AS "fileName", r.bytes, r.media, r.sha256,
  r.person_id AS "personId", p.name, r.at`;
export const JOINED = Prisma.sql`evidence e JOIN evidence_revision r ON r.evidence_id = e.id AND r.number = e.revision
  LEFT JOIN person p ON p.id = r.person_id LEFT JOIN person w ON w.id = e.withdrawn_by`;
const MOST = 2_000;

/** Every document of some assessments, the withdrawn ones included, in the order in which they were filed. */
export function evidenceOf(scope: OrganisationScope, assessmentIds: readonly string[]): Promise<StoredEvidence[]> {
  return scope.tx.$queryRaw<StoredEvidence[]>`
    SELECT ${SHOWN} FROM ${JOINED} WHERE e.assessment_id = ANY(${[...assessmentIds]}::uuid[]) ORDER BY e.added_at, e.id LIMIT ${MOST}`;
}

export interface EvidencePlace {
  readonly projectId: string;
  readonly assessmentId: string;
  readonly evidenceId: string;
}

/** A document of an assessment; `hold` keeps others from changing it until the end of the transaction. */
export async function loadEvidence(
  scope: OrganisationScope,
  { projectId, assessmentId, evidenceId }: EvidencePlace,
  hold: "read" | "update" = "read",
): Promise<StoredEvidence> {
  if (hold === "update")
    await scope.tx
      .$executeRaw`SELECT FROM evidence WHERE id = ${evidenceId}::uuid AND assessment_id = ${assessmentId}::uuid FOR UPDATE`;
  const [row] = await scope.tx.$queryRaw<StoredEvidence[]>`
    SELECT ${SHOWN} FROM ${JOINED} WHERE e.id = ${evidenceId}::uuid AND e.assessment_id = ${assessmentId}::uuid
      AND e.project_id = ${projectId}::uuid AND e.organisation_id = ${scope.organisationId}::uuid`;
  if (!row) throw new NotFound();
  return row;
}

/** What figures need to know of a file. */
export interface FileOfQuestion {
  readonly questionId: string;
  readonly expiresOn: string | null;
  readonly withdrawn: false;
}
/** Documents that are not withdrawn, by assessment. */
export async function filesByAssessment(
  scope: OrganisationScope,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FileOfQuestion[]>> {
  const rows = await scope.tx.$queryRaw<{ assessmentId: string; questionId: string; expiresOn: string | null }[]>`
    SELECT assessment_id AS "assessmentId", question_id AS "questionId", to_char(expires_on, 'YYYY-MM-DD') AS "expiresOn" FROM evidence
    WHERE assessment_id = ANY(${[...assessmentIds]}::uuid[]) AND withdrawn_at IS NULL`;
  const found = new Map<string, FileOfQuestion[]>(assessmentIds.map((id) => [id, []]));
  for (const { assessmentId, ...file } of rows) found.get(assessmentId)?.push({ ...file, withdrawn: false });
  return found;
}

/** How many documents a question has that are not withdrawn. */
export function filedWith(scope: OrganisationScope, assessmentId: string, questionId: string): Promise<number> {
  const where = { organisationId: scope.organisationId, assessmentId, questionId, withdrawnAt: null };
  return scope.tx.evidence.count({ where });
}

export interface NewFile {
  readonly fileName: string;
  readonly bytes: number;
  readonly media: MediaKind;
  readonly sha256: string;
  readonly storageKey: string;
}
export interface NewEvidence {
  readonly projectId: string;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly expiresOn: string | null;
}

/** A document with its first file. */
export async function insertEvidence(scope: OrganisationScope, evidence: NewEvidence, file: NewFile): Promise<string> {
  const { organisationId } = scope;
  const data = { ...evidence, organisationId, expiresOn: dayOf(evidence.expiresOn) };
  const { id } = await scope.tx.evidence.create({ data, select: { id: true } });
  await insertFile(scope, id, 1, file);
  return id;
}

/** One more file, which is the newest from then on. */
export async function insertRevision(
  scope: OrganisationScope,
  evidenceId: string,
  file: NewFile & { readonly number: number; readonly expiresOn: string | null },
): Promise<void> {
  const { number, expiresOn, ...rest } = file;
  await insertFile(scope, evidenceId, number, rest);
  const where = { organisationId: scope.organisationId, id: evidenceId };
  await scope.tx.evidence.updateMany({ where, data: { revision: number, expiresOn: dayOf(expiresOn) } });
}

async function insertFile(scope: OrganisationScope, evidenceId: string, number: number, file: NewFile): Promise<void> {
  const place = { organisationId: scope.organisationId, evidenceId, number, personId: scope.person?.id ?? "" };
  await scope.tx.evidenceRevision.create({ data: { ...place, ...file } });
}

export interface EvidenceChange {
  readonly title?: string;
  readonly kind?: EvidenceKind;
  readonly expiresOn?: string | null;
  readonly withdrawnBy?: string;
  readonly withdrawnAt?: Date;
  readonly withdrawnNote?: string;
}
export async function writeEvidence(
  scope: OrganisationScope,
  id: string,
  { expiresOn, ...change }: EvidenceChange,
): Promise<void> {
  const data = { ...change, ...(expiresOn === undefined ? {} : { expiresOn: dayOf(expiresOn) }) };
  await scope.tx.evidence.updateMany({ where: { organisationId: scope.organisationId, id }, data });
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(day);
}
