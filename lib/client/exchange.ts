import type { FiledSaid, FilePreview, ImportedAnswers } from "@/lib/contract/exchange";
import { call, callWithFile } from "./call";
import { importAnswers, previewAnswerFile } from "./programme-address";

interface Scope {
  readonly organisationId: string;
  readonly projectId: string;
  readonly assessmentId: string;
}

/** Sends a file as it is; the answer tells what it would change. */
export function sendAnswerFile(scope: Scope, file: File): Promise<FilePreview> {
  return callWithFile(previewAnswerFile, { params: scope, query: { fileName: file.name.slice(-255) } }, file);
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
