import type { AnswerView } from "@/lib/contract/assessment";
import type { Answers, AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered } from "@/lib/domain/assessment/given";
import type { Keep, Said, Sending } from "./assessment-draft";
import {
  aLine,
  countsTheSame,
  type Entry,
  type Line,
  NOTHING,
  newer,
  QUIET,
  type SaveState,
  sameSaid,
  savedState,
  shownOf,
  theirsIn,
} from "./assessment-line";
import { ProblemError, problemIn } from "./call";

export interface Ports {
  readonly send: (questionId: string, sending: Sending) => Promise<AnswerView>;
  readonly keep: Keep;
  /** Runs something later; the answer calls it off. */
  readonly later: (ms: number, run: () => void) => () => void;
  readonly newMutation: () => string;
}

export const TYPING_PAUSE_MS = 400;
const AT_ONCE = 4;
const TURN_MS = 50;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/**
 * Saves answers, each question in order, and loses none. A question has at most one save on its way; what is typed meanwhile waits
 * behind it. A save whose outcome is unknown is sent again as it was, under the same number, before anything newer goes.
 */
export class AnswerQueue {
  readonly #ports: Ports;
  readonly #lines = new Map<string, Line>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #all = new Set<() => void>();
  #flying = 0;
  #signedOut = false;
  /** The server is busy and said until when to leave it alone: nothing goes before. */
  #busy: (() => void) | null = null;
  #answers: Answers;

  constructor(ports: Ports, answers: readonly AnswerView[]) {
    this.#ports = ports;
    for (const answer of answers) this.#line(answer.questionId).answer = answer;
    const given = answers.filter(({ value }) => isAnswered(value)).map(({ questionId, value }) => [questionId, value]);
    this.#answers = Object.fromEntries(given);
  }

  /** Takes up what an earlier page left in this browser, and sends it. Called once the page stands as the server drew it. */
  start(): void {
    for (const [questionId, { draft, sending, base }] of this.#ports.keep.read()) {
      const line = this.#line(questionId);
      if (line.draft !== null || line.sending !== null) continue;
      const mine = draft ?? sending;
      if (mine === null || (sending === null && sameSaid(mine, line.answer ?? NOTHING))) this.#ports.keep.drop(questionId);
      else {
        Object.assign(line, { draft, sending, base, kept: true });
        this.#become(questionId, line, { kind: "saving" });
      }
    }
    this.#sendWaiting();
  }

  entry(questionId: string): Entry {
    const line = this.#line(questionId);
    line.entry ??= { said: shownOf(line), answer: line.answer, state: line.state };
    return line.entry;
  }

  /**
   * Every answer as completeness and score are computed of. The same object until one changes in their eyes: of a text they see
   * that there is one, not each letter.
   */
  answers(): Answers {
    return this.#answers;
  }

  get signedOut(): boolean {
    return this.#signedOut;
  }

  /** How many questions the server does not have yet, and how many of these would go with the page. */
  unsaved(): { readonly all: number; readonly lost: number } {
    const open = [...this.#lines.values()].filter(({ draft, sending }) => draft !== null || sending !== null);
    return { all: open.length, lost: open.filter(({ kept }) => !kept).length };
  }

  conflicts(): string[] {
    return [...this.#lines].filter(([, { state }]) => state.kind === "conflict").map(([id]) => id);
  }

  subscribe(questionId: string | null, listener: () => void): () => void {
    const heard = questionId === null ? this.#all : (this.#listeners.get(questionId) ?? new Set());
    if (questionId !== null) this.#listeners.set(questionId, heard);
    heard.add(listener);
    return () => heard.delete(listener);
  }

  /** Takes what somebody typed or chose. `now`: a choice is sent at once, typing after a pause. */
  edit(questionId: string, said: Said, now = false): void {
    const line = this.#line(questionId);
    if (line.draft === null && line.sending === null) line.base = line.answer?.revision ?? 0;
    const settled = line.sending === null && line.state.kind !== "conflict" && sameSaid(said, line.answer ?? NOTHING);
    line.draft = settled && line.base === (line.answer?.revision ?? 0) ? null : said;
    if (line.draft === null && line.sending === null) {
      this.#forget(questionId, line);
      this.#become(questionId, line, savedState(line.answer));
      return;
    }
    this.#keep(questionId, line);
    const stays = line.state.kind === "conflict" || line.state.kind === "offline" || line.state.kind === "signed-out";
    this.#become(questionId, line, stays ? line.state : { kind: "saving" });
    if (line.state.kind === "conflict") return;
    this.#callOff(line);
    if (now) this.#pump(questionId, line);
    else this.#after(questionId, line, TYPING_PAUSE_MS);
  }

  /** Sends what waits for the end of typing: the field is left, or the page is. */
  flush(questionId?: string): void {
    for (const [id, line] of questionId === undefined ? this.#lines : [[questionId, this.#line(questionId)] as const]) {
      if (line.state.kind === "refused" || line.callOff === null || (line.draft === null && line.sending === null)) continue;
      this.#callOff(line);
      this.#pump(id, line);
    }
  }

  /** The network is back, somebody is signed in again, or answers are taken again: everything that waits is tried anew. */
  resume(): void {
    this.#signedOut = false;
    for (const line of this.#lines.values()) {
      line.attempts = 0;
      if (line.state.kind === "refused") line.state = { kind: "saving" };
    }
    this.#sendWaiting();
    this.#tellAll();
  }

  /** Ends a conflict by one's own words, which then follow the other's, or by theirs. */
  settle(questionId: string, choice: "mine" | "theirs"): void {
    const line = this.#line(questionId);
    if (line.state.kind !== "conflict") return;
    const { theirs } = line.state;
    line.answer = newer(line.answer, theirs);
    line.base = theirs.revision;
    if (choice === "theirs") {
      line.draft = null;
      this.#forget(questionId, line);
      this.#become(questionId, line, savedState(line.answer));
      return;
    }
    this.#keep(questionId, line);
    this.#become(questionId, line, { kind: "saving" });
    this.#pump(questionId, line);
  }

  /** What others answered meanwhile. Under a draft it is not shown: the save will meet it, and ask. */
  hear(answers: readonly AnswerView[]): void {
    for (const answer of answers) {
      const line = this.#line(answer.questionId);
      if (answer.revision <= (line.answer?.revision ?? 0)) continue;
      line.answer = answer;
      const open = line.draft !== null || line.sending !== null;
      if (line.state.kind === "conflict") this.#become(answer.questionId, line, { kind: "conflict", theirs: answer });
      else this.#become(answer.questionId, line, open ? line.state : QUIET);
    }
  }

  #sendWaiting(): void {
    for (const [id, line] of this.#lines) {
      if (line.state.kind === "conflict" || line.state.kind === "refused") continue;
      if (line.draft === null && line.sending === null) continue;
      this.#callOff(line);
      this.#pump(id, line);
    }
  }

  /** Sends the next save of a question when it may go: one at a time, few questions at once, and none while signed out. */
  #pump(questionId: string, line: Line): void {
    if (line.flying || line.state.kind === "conflict" || (line.draft === null && line.sending === null)) return;
    if (this.#signedOut) this.#become(questionId, line, { kind: "signed-out" });
    else if (this.#busy !== null) this.#become(questionId, line, { kind: "waiting" });
    else if (this.#flying >= AT_ONCE) this.#after(questionId, line, TURN_MS);
    else this.#send(questionId, line);
  }

  #send(questionId: string, line: Line): void {
    if (line.sending === null && line.draft !== null) {
      line.sending = { ...line.draft, base: line.base, mutation: this.#ports.newMutation() };
      line.draft = null;
      this.#keep(questionId, line);
    }
    if (line.sending === null) return;
    line.flying = true;
    this.#flying += 1;
    this.#become(questionId, line, { kind: "saving" });
    this.#ports.send(questionId, line.sending).then(
      (answer) => this.#landed(questionId, line, () => this.#taken(questionId, line, answer)),
      (error: unknown) => this.#landed(questionId, line, () => this.#failed(questionId, line, error)),
    );
  }

  #landed(questionId: string, line: Line, then: () => void): void {
    line.flying = false;
    this.#flying -= 1;
    then();
    // What was typed meanwhile goes at once, unless typing goes on.
    if (line.draft !== null && line.state.kind === "saving" && line.callOff === null) this.#pump(questionId, line);
  }

  #taken(questionId: string, line: Line, answer: AnswerView): void {
    line.attempts = 0;
    line.sending = null;
    line.base = answer.revision;
    line.answer = newer(line.answer, answer);
    if (line.draft !== null && sameSaid(line.draft, answer) && line.answer === answer) line.draft = null;
    if (line.draft === null) {
      this.#callOff(line);
      this.#forget(questionId, line);
      this.#become(questionId, line, savedState(answer));
      return;
    }
    this.#keep(questionId, line);
    this.#become(questionId, line, { kind: "saving" });
  }

  #failed(questionId: string, line: Line, error: unknown): void {
    const { status, code, params } = problemIn(error);
    const theirs = code === "answer-changed" ? theirsIn(params) : null;
    if (status === 401) this.#lockOut(questionId, line);
    else if (status === 0 || status === 429 || status >= 500) this.#retry(questionId, line, error);
    else if (theirs) this.#met(questionId, line, theirs);
    else {
      this.#landDraft(questionId, line);
      this.#become(questionId, line, { kind: "refused", error });
    }
  }

  /** Nothing is known of the save: it goes again as it was, later each time, and not before the server wants it. */
  #retry(questionId: string, line: Line, error: unknown): void {
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** line.attempts);
    const asked = error instanceof ProblemError ? (error.retryAfter ?? 0) * 1_000 : 0;
    line.attempts = Math.min(line.attempts + 1, 10);
    if (asked > 0) this.#leaveAlone(asked);
    this.#after(questionId, line, Math.max(wait, asked));
    this.#become(questionId, line, { kind: problemIn(error).code === "network" ? "offline" : "waiting" });
  }

  /** What waits without a time of its own goes when the server may be asked again. */
  #leaveAlone(ms: number): void {
    this.#busy?.();
    this.#busy = this.#ports.later(ms, () => {
      this.#busy = null;
      for (const [id, line] of this.#lines) if (line.callOff === null && line.state.kind === "waiting") this.#pump(id, line);
    });
  }

  /** The save was refused: what it said is a draft again, under whatever is newer. */
  #landDraft(questionId: string, line: Line): void {
    this.#callOff(line);
    line.draft = shownOf(line);
    line.sending = null;
    this.#keep(questionId, line);
  }

  #met(questionId: string, line: Line, theirs: AnswerView): void {
    this.#landDraft(questionId, line);
    line.answer = newer(line.answer, theirs);
    if (line.draft === null || !sameSaid(line.draft, theirs)) {
      this.#become(questionId, line, { kind: "conflict", theirs });
      return;
    }
    line.draft = null;
    this.#forget(questionId, line);
    this.#become(questionId, line, savedState(theirs));
  }

  #lockOut(questionId: string, line: Line): void {
    this.#signedOut = true;
    this.#become(questionId, line, { kind: "signed-out" });
    this.#tellAll();
  }

  #keep(questionId: string, line: Line): void {
    const { draft, sending, base } = line;
    line.kept = this.#ports.keep.write(questionId, { draft, sending, base });
  }

  #forget(questionId: string, line: Line): void {
    line.kept = false;
    this.#ports.keep.drop(questionId);
  }

  #after(questionId: string, line: Line, ms: number): void {
    this.#callOff(line);
    line.callOff = this.#ports.later(ms, () => {
      line.callOff = null;
      this.#pump(questionId, line);
    });
  }

  #callOff(line: Line): void {
    line.callOff?.();
    line.callOff = null;
  }

  #become(questionId: string, line: Line, state: SaveState): void {
    line.state = state;
    line.entry = null;
    this.#count(questionId, shownOf(line).value);
    for (const listener of this.#listeners.get(questionId) ?? []) listener();
    this.#tellAll();
  }

  #count(questionId: string, value: AnswerValue | null): void {
    if (countsTheSame(this.#answers[questionId], value)) return;
    const { [questionId]: _, ...others } = this.#answers;
    this.#answers = isAnswered(value) ? { ...others, [questionId]: value } : others;
  }

  #tellAll(): void {
    for (const listener of this.#all) listener();
  }

  #line(questionId: string): Line {
    const known = this.#lines.get(questionId);
    if (known) return known;
    const line = aLine();
    this.#lines.set(questionId, line);
    return line;
  }
}
