import type { MediaKind } from "@/lib/domain/evidence/media";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface StoredRevision {
  readonly number: number;
  readonly fileName: string;
  readonly bytes: number;
  readonly media: MediaKind;
  readonly sha256: string;
  readonly personId: string;
  readonly name: string | null;
  readonly at: Date;
}

/** Every file of a document, newest first. */
export function filesOf(scope: OrganisationScope, evidenceId: string): Promise<StoredRevision[]> {
  return scope.tx.$queryRaw<StoredRevision[]>`
    SELECT r.number, r.file_name AS "fileName", r.bytes, r.media, r.sha256, r.person_id AS "personId", p.name, r.at
    FROM evidence_revision r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.evidence_id = ${evidenceId}::uuid AND r.organisation_id = ${scope.organisationId}::uuid ORDER BY r.number DESC`;
}

export interface FileOfStorage {
  readonly fileName: string;
  readonly bytes: number;
  readonly media: MediaKind;
  readonly sha256: string;
  readonly storageKey: string;
}
export async function loadFile(scope: OrganisationScope, evidenceId: string, number: number): Promise<FileOfStorage> {
  const found = await scope.tx.evidenceRevision.findFirst({
    where: { organisationId: scope.organisationId, evidenceId, number },
    select: { fileName: true, bytes: true, media: true, sha256: true, storageKey: true },
  });
  if (!found) throw new NotFound();
  return { ...found, media: found.media as MediaKind };
}

/** Those of the keys that a row speaks of. */
export async function knownKeys(scope: OrganisationScope, keys: readonly string[]): Promise<Set<string>> {
  const rows = await scope.tx.evidenceRevision.findMany({
    where: { organisationId: scope.organisationId, storageKey: { in: [...keys] } },
    select: { storageKey: true },
  });
  return new Set(rows.map(({ storageKey }) => storageKey));
}
