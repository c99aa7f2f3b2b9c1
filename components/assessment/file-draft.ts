import type { AnswerToSave } from "@/lib/client/exchange";
import type { AnswerView } from "@/lib/contract/assessment";
import type { FileLine, FilePreview, ImportedAnswers } from "@/lib/contract/exchange";

export type Choice = "portal" | "file";

/** An answer of a file on its way to the portal. */
export interface FileDraft extends FileLine {
  readonly mutation: string;
  readonly conflict: boolean;
  /** Of a conflict: what somebody chose; null before. */
  readonly choice: Choice | null;
}

export interface FileDrafts {
  readonly drafts: readonly FileDraft[];
  /** Questions that this file has answered so far. */
  readonly saved: readonly string[];
  readonly refused: number;
  /** Conflicts that came up while the preview was read. */
  readonly fresh: number;
}

/** What a preview leaves to do. */
export function draftsOf({ changes, conflicts }: FilePreview, newMutation: () => string): FileDrafts {
  const draft = (line: FileLine, conflict: boolean): FileDraft => ({ ...line, mutation: newMutation(), conflict, choice: null });
  const drafts = [...changes.map((line) => draft(line, false)), ...conflicts.map((line) => draft(line, true))];
  return { drafts, saved: [], refused: 0, fresh: 0 };
}

export function withChoice(state: FileDrafts, questionId: string, choice: Choice): FileDrafts {
  const drafts = state.drafts.map((draft) => (draft.questionId === questionId ? { ...draft, choice } : draft));
  return { ...state, drafts };
}

/** What is sent: all that only the file changed, and the conflicts decided for the file. */
export function toSave({ drafts }: FileDrafts): AnswerToSave[] {
  return drafts
    .filter(({ conflict, choice }) => !conflict || choice === "file")
    .map(({ questionId, mine, theirs, mutation }) => ({
      questionId,
      value: mine.value,
      comment: mine.comment,
      baseRevision: theirs?.revision ?? 0,
      mutation,
    }));
}

/** After saving: what is saved is done, what was answered meanwhile is a conflict, what was left to the portal stays as it was. */
export function afterSaving(state: FileDrafts, done: ImportedAnswers, newMutation: () => string): FileDrafts {
  const theirs = new Map<string, AnswerView>(done.conflicts.map((answer) => [answer.questionId, answer]));
  const gone = new Set([...done.saved, ...done.refused]);
  const drafts = state.drafts
    .filter(({ questionId }) => !gone.has(questionId))
    .map((draft): FileDraft => {
      const answer = theirs.get(draft.questionId);
      return answer ? { ...draft, theirs: answer, conflict: true, choice: null, mutation: newMutation() } : draft;
    });
  const saved = [...new Set([...state.saved, ...done.saved])];
  return { drafts, saved, refused: state.refused + done.refused.length, fresh: theirs.size };
}
