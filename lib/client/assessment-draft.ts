import type { AnswerValue } from "@/lib/domain/assessment/answer";

/** What is said to one question: the answer and the comment go together. */
export interface Said {
  readonly value: AnswerValue | null;
  readonly comment: string;
}
/** A save that was sent or is about to be: sent again as it is until its outcome is known. */
export interface Sending extends Said {
  readonly base: number;
  readonly mutation: string;
}
/** What the browser keeps of a question until the server has it. */
export interface KeptDraft {
  /** Newer than what is being sent; null when there is nothing newer. */
  readonly draft: Said | null;
  readonly sending: Sending | null;
  /** The revision that the draft was written upon. */
  readonly base: number;
}

/** Where drafts outlive the page. */
export interface Keep {
  readonly read: () => ReadonlyMap<string, KeptDraft>;
  /** False when nothing could be kept: storage is full or switched off. */
  readonly write: (questionId: string, kept: KeptDraft) => boolean;
  readonly drop: (questionId: string) => void;
}

/**
 * Keeps drafts in a storage of the browser, one entry a question, under the person and the assessment. `tab` tells one's own
 * entries from those of another tab: only one's own are dropped.
 */
export function keepIn(storage: Storage | null, place: { personId: string; assessmentId: string }, tab: string): Keep {
  const prefix = `answer-draft:${place.personId}:${place.assessmentId}:`;
  const entry = (key: string): (KeptDraft & { tab: string }) | null => {
    try {
      const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
      return typeof kept === "object" && kept !== null && "base" in kept ? (kept as KeptDraft & { tab: string }) : null;
    } catch {
      return null;
    }
  };
  return {
    read: () => {
      const found = new Map<string, KeptDraft>();
      for (const key of keysOf(storage)) {
        const kept = key.startsWith(prefix) ? entry(key) : null;
        if (kept) found.set(key.slice(prefix.length), kept);
      }
      return found;
    },
    write: (questionId, kept) => {
      if (!storage) return false;
      try {
        storage.setItem(prefix + questionId, JSON.stringify({ ...kept, tab }));
        return true;
      } catch {
        return false;
      }
    },
    drop: (questionId) => {
      const kept = entry(prefix + questionId);
      if (kept?.tab === tab) storage?.removeItem(prefix + questionId);
    },
  };
}

function keysOf(storage: Storage | null): string[] {
  try {
    return storage ? Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "") : [];
  } catch {
    return [];
  }
}
