/** The input, counted and with its beginning readable twice. Closing it tells the producer to stop. */
export class ByteSource {
  readonly #iterator: AsyncIterator<Uint8Array>;
  readonly #replay: Uint8Array[] = [];
  #consumed = 0;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.#iterator = input[Symbol.asyncIterator]();
  }

  /** Bytes handed over by `chunks()` so far. */
  get consumed(): number {
    return this.#consumed;
  }

  /** The first `length` bytes, or fewer when the input ends before. They are still part of `chunks()`. */
  async head(length: number): Promise<Uint8Array> {
    let size = this.#replay.reduce((sum, chunk) => sum + chunk.length, 0);
    while (size < length) {
      const next = await this.#iterator.next();
      if (next.done) break;
      this.#replay.push(next.value);
      size += next.value.length;
    }
    return join(this.#replay).subarray(0, length);
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (let chunk = this.#replay.shift(); chunk; chunk = this.#replay.shift()) yield this.#count(chunk);
      for (let next = await this.#iterator.next(); !next.done; next = await this.#iterator.next()) yield this.#count(next.value);
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }

  #count(chunk: Uint8Array): Uint8Array {
    this.#consumed += chunk.length;
    return chunk;
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
