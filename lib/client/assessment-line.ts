import type { AnswerView } from "@/lib/contract/assessment";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered, sameAnswer } from "@/lib/domain/assessment/given";
import type { Said, Sending } from "./assessment-draft";

/** What stands beside the field. */
export type SaveState =
  | { readonly kind: "quiet" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  /** The network is away: kept in this browser. */
  | { readonly kind: "offline" }
  /** The server is busy, and is asked again when it said so. */
  | { readonly kind: "waiting" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "conflict"; readonly theirs: AnswerView }
  /** It will not be taken as it is: the draft stays here. */
  | { readonly kind: "refused"; readonly error: unknown };

/** One question as the page shows it. The same object until something of it changes. */
export interface Entry {
  readonly said: Said;
  /** What the server has, as far as is known here. */
  readonly answer: AnswerView | null;
  readonly state: SaveState;
}

/** What the queue knows of one question. */
export interface Line {
  answer: AnswerView | null;
  draft: Said | null;
  sending: Sending | null;
  /** The revision that the draft was written upon. */
  base: number;
  flying: boolean;
  kept: boolean;
  state: SaveState;
  attempts: number;
  callOff: (() => void) | null;
  entry: Entry | null;
}

export const NOTHING: Said = { value: null, comment: "" };
export const QUIET: SaveState = { kind: "quiet" };

export function aLine(): Line {
  return {
    answer: null,
    draft: null,
    sending: null,
    base: 0,
    flying: false,
    kept: false,
    state: QUIET,
    attempts: 0,
    callOff: null,
    entry: null,
  };
}

export function shownOf({ draft, sending, answer }: Line): Said {
  const { value, comment } = draft ?? sending ?? answer ?? NOTHING;
  return { value, comment };
}

const SCORED: readonly AnswerValue["kind"][] = ["unknown", "options", "number"];

export function countsTheSame(before: AnswerValue | undefined, after: AnswerValue | null): boolean {
  if (!isAnswered(before) || !isAnswered(after)) return isAnswered(before) === isAnswered(after);
  return before.kind === after.kind && (!SCORED.includes(after.kind) || sameAnswer(before, after));
}

export function savedState(answer: AnswerView | null): SaveState {
  return answer ? { kind: "saved", at: answer.at } : QUIET;
}

export function newer(known: AnswerView | null, given: AnswerView): AnswerView {
  return known !== null && known.revision > given.revision ? known : given;
}

/** Whether two say the same; spaces around a comment do not count, as the server does not keep them. */
export function sameSaid(a: Said, b: Said): boolean {
  return sameAnswer(a.value, b.value) && a.comment.trim() === b.comment.trim();
}

export function theirsIn(params: Readonly<Record<string, string>> | undefined): AnswerView | null {
  try {
    return params?.answer ? (JSON.parse(params.answer) as AnswerView) : null;
  } catch {
    return null;
  }
}
