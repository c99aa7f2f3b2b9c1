/** The unread part of a stream of text: grows at the end on demand, is cut at the front when consumed. */
export class TextWindow {
  readonly #chunks: AsyncIterator<string>;
  #dropped = 0;
  #ended = false;
  text = "";
  /** Start of what is not consumed yet, as an index into `text`. */
  at = 0;

  constructor(chunks: AsyncIterable<string>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Characters consumed since the beginning. */
  get position(): number {
    return this.#dropped + this.at;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Drops what is consumed and appends the next chunk; indexes into `text` move back by the former `at`. False at the end. */
  async more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#chunks.next();
    if (next.done) {
      this.#ended = true;
      return false;
    }
    this.#dropped += this.at;
    this.text = this.at === this.text.length ? next.value : this.text.slice(this.at) + next.value;
    this.at = 0;
    return true;
  }

  /** Reads until at least `length` unread characters are there, or the end. */
  async atLeast(length: number): Promise<void> {
    while (this.text.length - this.at < length && (await this.more()));
  }

  /** The unread text, chunk by chunk, to its end. */
  async *rest(): AsyncGenerator<string> {
    do {
      const text = this.text.slice(this.at);
      this.at = this.text.length;
      if (text) yield text;
    } while (await this.more());
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
