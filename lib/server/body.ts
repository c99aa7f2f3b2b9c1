import { TooLarge } from "./errors";

/** A body as it arrives, counted: what a header says of its length is nobody's proof. */
export async function* streamWithin(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
      if (size > limit) throw new TooLarge({ limit: String(limit) });
      if (value.byteLength > 0) yield value;
    }
  } finally {
    void letThrough(reader, limit - size);
  }
}

/** A browser reads the answer once its whole file is away: what is refused midway is still taken off the wire, and dropped. */
async function letThrough(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<void> {
  try {
    for (let left = most; left >= 0; ) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The sender is gone.
  }
}

/** The whole of a small body. */
export async function readWithin(request: Request, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamWithin(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
