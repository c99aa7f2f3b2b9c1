import type { EvidenceRevisionView, EvidenceView } from "@/lib/contract/evidence";
import { validityOf } from "@/lib/domain/evidence/validity";
import type { StoredEvidence } from "./store-evidence";
import type { StoredRevision } from "./store-evidence-file";

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

export function revisionView({
  number,
  fileName,
  bytes,
  media,
  sha256,
  personId,
  name,
  at,
}: StoredRevision): EvidenceRevisionView {
  return { number, fileName, bytes, media, sha256, by: { personId, name: name ?? "" }, at: at.toISOString() };
}

export function evidenceView(stored: StoredEvidence): EvidenceView {
  const { id, assessmentId, questionId, title, kind, expiresOn, withdrawnBy, withdrawnByName, withdrawnAt, withdrawnNote } =
    stored;
  const by =
    withdrawnBy && withdrawnAt ? { personId: withdrawnBy, name: withdrawnByName ?? "", at: withdrawnAt.toISOString() } : null;
  return {
    id,
    assessmentId,
    questionId,
    title,
    kind,
    expiresOn,
    validity: validityOf(expiresOn, today()),
    revision: revisionView(stored),
    withdrawn: by && { ...by, note: withdrawnNote },
  };
}
