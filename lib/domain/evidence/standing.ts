import type { AnswerValue } from "../assessment/answer";
import { isAnswered } from "../assessment/given";
import { type Validity, validityOf } from "./validity";

/** What is known of a question's files that are not withdrawn: how many hold, how many are over. */
export interface FileStanding {
  readonly held: number;
  readonly expired: number;
}
/** By question; a question without files is absent. */
export type Standings = Readonly<Record<string, FileStanding>>;

interface KnownFile {
  readonly questionId: string;
  readonly expiresOn: string | null;
  readonly withdrawn: boolean;
}

export function standingsOf(files: readonly KnownFile[], today: string): Standings {
  const found = new Map<string, FileStanding>();
  for (const { questionId, expiresOn, withdrawn } of files) {
    if (withdrawn) continue;
    const { held, expired } = found.get(questionId) ?? { held: 0, expired: 0 };
    const over = validityOf(expiresOn, today) === "expired";
    found.set(questionId, over ? { held, expired: expired + 1 } : { held: held + 1, expired });
  }
  return Object.fromEntries(found);
}

/**
 * Whether a question that asks for documents has one. Files decide where there are any: one that holds is enough, and those that are
 * over count for nothing. Without files, a document that is named and kept elsewhere counts; one that was a file and is gone does not.
 */
export function hasEvidence(answer: AnswerValue | undefined, files: FileStanding | undefined): boolean {
  if (files) return files.held > 0;
  if (answer?.kind !== "evidence" || !isAnswered(answer)) return false;
  return answer.documents.some(({ file }) => file === undefined);
}

/** Of the files that are not withdrawn: all, those that expire within the month, those that are over. */
export interface EvidenceCount {
  readonly files: number;
  readonly soon: number;
  readonly expired: number;
}
export function countFiles(files: readonly { readonly validity: Validity; readonly withdrawn: boolean }[]): EvidenceCount {
  const kept = files.filter(({ withdrawn }) => !withdrawn);
  const of = (validity: Validity) => kept.filter((one) => one.validity === validity).length;
  return { files: kept.length, soon: of("soon"), expired: of("expired") };
}
