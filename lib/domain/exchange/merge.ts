import type { AnswerValue } from "../assessment/answer";
import { isAnswered, sameAnswer } from "../assessment/given";

/** An answer and the words beside it. */
export interface Said {
  readonly value: AnswerValue | null;
  readonly comment: string;
}
export const NOTHING_SAID: Said = { value: null, comment: "" };

export type Merged =
  | { readonly kind: "same" }
  /** To be saved as it is. */
  | { readonly kind: "change"; readonly after: Said }
  /** Both sides said something else since: a person chooses. */
  | { readonly kind: "conflict"; readonly mine: Said };

/**
 * Brings together what a file says, what the portal says now, and what the file was made from (`null`: not known). What only one side
 * changed is taken from that side, answer and comment each for itself; what both changed otherwise is a conflict. Where the beginning
 * is not known, whatever differs from something said is one.
 */
export function mergeSaid(base: Said | null, mine: Said, theirs: Said): Merged {
  const value = side(
    base,
    mine,
    theirs,
    (said) => said.value,
    sameValue,
    (one) => !isAnswered(one),
  );
  const comment = side(
    base,
    mine,
    theirs,
    (said) => said.comment.trim(),
    (a, b) => a === b,
    (one) => one === "",
  );
  if (value.clash || comment.clash) return { kind: "conflict", mine: { value: value.mine, comment: comment.mine } };
  const after = { value: value.mine, comment: comment.mine };
  if (sameValue(after.value, theirs.value) && after.comment === theirs.comment.trim()) return { kind: "same" };
  return { kind: "change", after };
}

function sameValue(a: AnswerValue | null, b: AnswerValue | null): boolean {
  return sameAnswer(a, b);
}

/** One part of an answer: what is to be said, and whether both sides moved it apart. A part that the file left alone is the portal's. */
function side<T>(
  base: Said | null,
  mine: Said,
  theirs: Said,
  part: (said: Said) => T,
  same: (a: T, b: T) => boolean,
  isEmpty: (one: T) => boolean,
): { readonly mine: T; readonly clash: boolean } {
  const [here, there] = [part(mine), part(theirs)];
  if (same(here, there)) return { mine: there, clash: false };
  if (base === null) return { mine: here, clash: !isEmpty(there) };
  if (same(here, part(base))) return { mine: there, clash: false };
  return { mine: here, clash: !same(there, part(base)) };
}
