import type { Question } from "../assessment/questionnaire";
import { mergeSaid, NOTHING_SAID, type Said } from "./merge";
import type { CellFault } from "./read-cell";

/** Where something stands in a file: a row of a sheet, or a line of a text. */
export interface FilePlace {
  readonly sheet: string | null;
  readonly row: number;
  /** `F`; null where there are no columns. */
  readonly column: string | null;
}

export const ROW_FAULTS = ["no-question", "unknown-question", "twice", "not-an-answer"] as const;
export type FileFault = CellFault | (typeof ROW_FAULTS)[number];

/** A row that is left out: where, why, and what stands there. */
export interface FileProblem {
  readonly place: FilePlace;
  readonly questionId: string | null;
  readonly fault: FileFault;
  readonly given: string;
}

export type ReadRow =
  | { readonly ok: true; readonly said: Said }
  | { readonly ok: false; readonly fault: FileFault; readonly column: string | null; readonly given: string };

/** What a file says of one question. */
export interface FileRow {
  readonly place: FilePlace;
  readonly questionId: string;
  /** The revision that the file was made from, 0 where nobody had answered; null when it is not known. */
  readonly revision: number | null;
  /** What the row says, `known` being what was written into it as far as one knows: a cell that still says it was left alone. */
  readonly read: (question: Question, known: Said) => ReadRow;
}

/** What the portal knows of one question now. */
export interface KnownSaid extends Said {
  readonly revision: number;
}

export interface FileComparison {
  readonly changes: readonly { readonly questionId: string; readonly place: FilePlace; readonly after: Said }[];
  readonly conflicts: readonly { readonly questionId: string; readonly place: FilePlace; readonly mine: Said }[];
  readonly problems: readonly FileProblem[];
  /** Questions of the file on which it says nothing new. */
  readonly unchanged: number;
  /** Questions that the file does not hold: they stay as they are. */
  readonly absent: number;
}

export interface Portal {
  readonly questions: ReadonlyMap<string, Question>;
  readonly now: ReadonlyMap<string, KnownSaid>;
  /** What was said at a revision; null when that is not known. */
  readonly at: (questionId: string, revision: number) => Said | null;
}

/** Compares a file with the portal, question by question, in the order of the questionnaire. Nothing is written. */
export function compareFile(rows: readonly FileRow[], portal: Portal): FileComparison {
  const problems: FileProblem[] = [];
  const byQuestion = new Map<string, { row: FileRow; said: Said }[]>();
  for (const row of rows) {
    const { place, questionId } = row;
    const question = portal.questions.get(questionId);
    if (!question) {
      problems.push({ place, questionId: null, fault: "unknown-question", given: questionId });
      continue;
    }
    const read = row.read(question, baseOf(row, portal) ?? portal.now.get(questionId) ?? NOTHING_SAID);
    if (read.ok) byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), { row, said: read.said }]);
    else problems.push({ place: { ...place, column: read.column }, questionId, fault: read.fault, given: read.given });
  }
  const [changes, conflicts] = [[] as FileComparison["changes"][number][], [] as FileComparison["conflicts"][number][]];
  let unchanged = 0;
  const missing = [...portal.questions.keys()].filter((id) => !rows.some(({ questionId }) => questionId === id));
  for (const questionId of portal.questions.keys()) {
    const given = byQuestion.get(questionId) ?? [];
    const [first] = given;
    if (!first) continue;
    if (given.some(({ said }) => !sameSaid(said, first.said))) {
      for (const { row } of given) problems.push({ place: row.place, questionId, fault: "twice", given: "" });
      continue;
    }
    const merged = mergeSaid(baseOf(first.row, portal), first.said, portal.now.get(questionId) ?? NOTHING_SAID);
    if (merged.kind === "same") unchanged += 1;
    else if (merged.kind === "change") changes.push({ questionId, place: first.row.place, after: merged.after });
    else conflicts.push({ questionId, place: first.row.place, mine: merged.mine });
  }
  problems.sort((a, b) => a.place.row - b.place.row);
  return { changes, conflicts, problems, unchanged, absent: missing.length };
}

function baseOf({ questionId, revision }: FileRow, portal: Portal): Said | null {
  if (revision === null) return null;
  return revision === 0 ? NOTHING_SAID : portal.at(questionId, revision);
}

function sameSaid(a: Said, b: Said): boolean {
  return mergeSaid(null, a, b).kind === "same";
}
