import type { FiledSaid, FilePreview, ImportedAnswers } from "@/lib/contract/exchange";
import { importAnswers, previewAnswerFile } from "./address";
import { call, ProblemError, problemOf, urlOf } from "./call";

interface Scope {
  readonly organisationId: string;
  readonly projectId: string;
  readonly assessmentId: string;
}

/** Sends a file as it is; the answer tells what it would change. */
export async function sendAnswerFile(scope: Scope, file: File): Promise<FilePreview> {
  const answer = await fetch(urlOf(previewAnswerFile.path, scope, { fileName: file.name.slice(-255) }), {
    method: previewAnswerFile.method,
    body: file,
    headers: { "content-type": "application/octet-stream", accept: "application/json" },
    credentials: "same-origin",
    cache: "no-store",
  }).catch(() => null);
  if (!answer) throw new ProblemError({ type: "about:blank", title: "network", status: 0, code: "network", requestId: "" });
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  return (await answer.json()) as FilePreview;
}

export interface AnswerToSave extends FiledSaid {
  readonly questionId: string;
  readonly baseRevision: number;
  /** Sent again, the same save is done once: a cut line may always be tried anew. */
  readonly mutation: string;
}

/** A request is far below what the server takes in one body. */
const LARGEST = 600_000;
const MOST = 500;

/** Answers in as few requests as their size allows. */
export function batchesOf(answers: readonly AnswerToSave[]): AnswerToSave[][] {
  const batches: AnswerToSave[][] = [];
  let size = 0;
  for (const answer of answers) {
    const weight = new TextEncoder().encode(JSON.stringify(answer)).byteLength;
    const last = batches.at(-1);
    if (last && last.length < MOST && size + weight <= LARGEST) {
      last.push(answer);
      size += weight;
    } else {
      batches.push([answer]);
      size = weight;
    }
  }
  return batches;
}

export async function saveFiledAnswers(
  scope: Scope,
  fileName: string,
  answers: readonly AnswerToSave[],
): Promise<ImportedAnswers> {
  const all: ImportedAnswers = { saved: [], conflicts: [], refused: [] };
  for (const batch of batchesOf(answers)) {
    const done = await call(importAnswers, { params: scope, body: { fileName: fileName.slice(-255), answers: batch } });
    all.saved.push(...done.saved);
    all.conflicts.push(...done.conflicts);
    all.refused.push(...done.refused);
  }
  return all;
}
