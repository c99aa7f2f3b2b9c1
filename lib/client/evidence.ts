import { queryOptions } from "@tanstack/react-query";
import type { EvidenceList, EvidenceView } from "@/lib/contract/evidence";
import type { EvidenceKind } from "@/lib/domain/evidence/kind";
import { call, goodAnswer, urlOf } from "./call";
import type { ProjectScope } from "./eligibility";
import { addEvidence, downloadEvidence, listEvidence, listEvidenceRevisions, reviseEvidence } from "./programme-address";
import { sendFile, type UploadWatch } from "./send-file";

interface AssessmentScope extends ProjectScope {
  readonly assessmentId: string;
}

/** Documents of an assessment; `first` came with the page. */
export function evidenceQuery(scope: AssessmentScope, first: EvidenceList) {
  return queryOptions({
    queryKey: ["evidence", scope],
    queryFn: ({ signal }) => call(listEvidence, { params: scope }, signal),
    initialData: first,
    staleTime: 30_000,
  });
}

export function evidenceHistoryQuery(scope: AssessmentScope, evidenceId: string, newest: number) {
  return queryOptions({
    queryKey: ["evidence-history", scope, evidenceId, newest],
    queryFn: ({ signal }) => call(listEvidenceRevisions, { params: { ...scope, evidenceId } }, signal),
  });
}

/** What is said of a document. */
export interface EvidenceAbout {
  readonly title: string;
  readonly kind: EvidenceKind;
  /** Empty: it holds without an end. */
  readonly expiresOn: string;
}
/** A file that is to be sent: a new document, or a newer file of one. */
export interface EvidenceOrder {
  readonly questionId: string;
  readonly evidenceId: string | null;
  readonly file: File;
  readonly about: EvidenceAbout;
}

export function sendEvidence(scope: AssessmentScope, order: EvidenceOrder, watch: UploadWatch): Promise<EvidenceView> {
  const { evidenceId, questionId, file, about } = order;
  const fileName = file.name.slice(-255);
  const url =
    evidenceId === null
      ? urlOf(addEvidence.path, scope, { questionId, ...about, fileName })
      : urlOf(reviseEvidence.path, { ...scope, evidenceId }, { expiresOn: about.expiresOn, fileName });
  return sendFile({ method: addEvidence.method, url }, file, watch);
}

/** Fetches a file whole, so that a refusal can be told in words rather than shown in the page's place. */
export async function fetchEvidence(scope: AssessmentScope, evidenceId: string, revisionNumber: number): Promise<Blob> {
  const url = urlOf(downloadEvidence.path, { ...scope, evidenceId, revisionNumber });
  return (await goodAnswer(url)).blob();
}
