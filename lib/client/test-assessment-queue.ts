import type { AnswerView } from "@/lib/contract/assessment";
import type { Said, Sending } from "./assessment-draft";
import { sameSaid } from "./assessment-line";
import { ProblemError } from "./call";

/** Time that passes when the test says so, timers and answers in their order. */
export class Clock {
  now = 0;
  #waiting: { at: number; order: number; run: () => void }[] = [];
  #order = 0;
  later = (ms: number, run: () => void): (() => void) => {
    const entry = { at: this.now + ms, order: this.#order++, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  };
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await settle();
      const [next] = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.order - b.order);
      if (!next) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
    await settle();
  }
}
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

export const refused = (status: number, code: string, params: Record<string, string> = {}, retryAfter: number | null = null) =>
  new ProblemError({ type: "about:blank", title: code, status, code, requestId: "r", params }, retryAfter);
export const text = (words: string): Said => ({ value: { kind: "text", text: words }, comment: "" });

/** The server's rules of saving, as the use case has them. */
export class Server {
  readonly history = new Map<string, AnswerView[]>();
  readonly done = new Map<string, AnswerView>();
  latest = (questionId: string): AnswerView | undefined => this.history.get(questionId)?.at(-1);
  save(questionId: string, { base, mutation, value, comment }: Sending, name: string): AnswerView {
    const before = this.done.get(mutation);
    if (before) return before;
    const there = this.latest(questionId);
    if ((there?.revision ?? 0) !== base) {
      if (there && sameSaid(there, { value, comment })) return there;
      throw refused(409, "answer-changed", there ? { answer: JSON.stringify(there) } : {});
    }
    const view: AnswerView = {
      questionId,
      revision: base + 1,
      value,
      comment,
      reason: null,
      personId: name,
      name,
      at: String(base + 1),
    };
    this.history.set(questionId, [...(this.history.get(questionId) ?? []), view]);
    this.done.set(mutation, view);
    return view;
  }
}

/** A storage of the browser, as far as drafts use it. */
export class Shelf implements Storage {
  readonly #entries = new Map<string, string>();
  [name: string]: unknown;
  get length(): number {
    return this.#entries.size;
  }
  key = (at: number) => [...this.#entries.keys()][at] ?? null;
  getItem = (key: string) => this.#entries.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#entries.set(key, value);
  removeItem = (key: string) => void this.#entries.delete(key);
  clear = () => this.#entries.clear();
}
