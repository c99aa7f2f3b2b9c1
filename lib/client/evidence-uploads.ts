import type { EvidenceView } from "@/lib/contract/evidence";
import { ProblemError } from "./call";
import type { EvidenceOrder } from "./evidence";
import type { UploadProgress, UploadWatch } from "./send-file";

/** `reading`: all bytes are away and the server is at it. */
export interface EvidenceUpload {
  readonly id: number;
  readonly order: EvidenceOrder;
  readonly step: "sending" | "reading" | "failed";
  readonly progress: UploadProgress;
  readonly error: unknown;
}

interface Doors {
  readonly send: (order: EvidenceOrder, watch: UploadWatch) => Promise<EvidenceView>;
  readonly done: (order: EvidenceOrder, view: EvidenceView) => void;
  readonly mostBytes: number;
}

/** Files on their way, as long as the page: one goes on to other questions meanwhile. What failed stays until it is tried again or let go. */
export class EvidenceUploads {
  #list: readonly EvidenceUpload[] = [];
  #last = 0;
  readonly #controls = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly doors: Doors) {}

  readonly list = (): readonly EvidenceUpload[] => this.#list;
  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  isSending(): boolean {
    return this.#list.some(({ step }) => step !== "failed");
  }

  start(order: EvidenceOrder): void {
    this.#last += 1;
    const id = this.#last;
    const progress = { sent: 0, total: order.file.size };
    this.#set([...this.#list, { id, order, step: "sending", progress, error: null }]);
    void this.#run(id, order);
  }

  retry(id: number): void {
    const found = this.#list.find((one) => one.id === id);
    if (!found) return;
    this.drop(id);
    this.start(found.order);
  }

  /** Stops one that is on its way, lets go of one that failed. */
  drop(id: number): void {
    this.#controls.get(id)?.abort();
    this.#set(this.#list.filter((one) => one.id !== id));
  }

  async #run(id: number, order: EvidenceOrder): Promise<void> {
    const control = new AbortController();
    this.#controls.set(id, control);
    try {
      if (order.file.size > this.doors.mostBytes) throw tooLarge(this.doors.mostBytes);
      const onProgress = (progress: UploadProgress) =>
        this.#change(id, { progress, step: progress.sent < progress.total ? "sending" : "reading" });
      const view = await this.doors.send(order, { onProgress, signal: control.signal });
      this.#set(this.#list.filter((one) => one.id !== id));
      this.doors.done(order, view);
    } catch (error) {
      if (!control.signal.aborted) this.#change(id, { step: "failed", error });
    } finally {
      this.#controls.delete(id);
    }
  }

  #change(id: number, change: Partial<EvidenceUpload>): void {
    this.#set(this.#list.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  #set(list: readonly EvidenceUpload[]): void {
    this.#list = list;
    for (const changed of this.#listeners) changed();
  }
}

/** As the server would say, without sending it first. */
function tooLarge(mostBytes: number): ProblemError {
  const params = { megabytes: String(mostBytes / 1_000_000) };
  return new ProblemError({ type: "about:blank", title: "", status: 413, code: "evidence-too-large", requestId: "", params });
}
