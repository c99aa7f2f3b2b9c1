import { RefusedFile } from "./refused-file";

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all that is taken out, together. */
  readonly inflated: number;
}

/** An archive in memory: nothing is inflated before it is asked for, and never more than the limit in all. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of an entry; null when there is none of that name. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Opens an archive by its directory. What the directory says of sizes is nobody's proof: what comes out is counted as it comes, and
 * two entries that share their bytes are counted twice.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(bytes, view, limits.entries);
  let left = limits.inflated;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const content = await contentOf(bytes, view, entry, left);
      left -= content.byteLength;
      return content;
    },
  };
}

function directoryOf(bytes: Uint8Array, view: DataView, most: number): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new RefusedFile("too-much-inside");
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new RefusedFile("damaged");
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The directory's end stands last, before a comment of the archive. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new RefusedFile("damaged");
}

async function contentOf(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Promise<Uint8Array> {
  const { offset, size, method, encrypted } = entry;
  if (encrypted) throw new RefusedFile("encrypted");
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new RefusedFile("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > view.byteLength) throw new RefusedFile("damaged");
  const packed = bytes.slice(start, start + size);
  if (method === 0) return within(packed, left);
  if (method !== 8) throw new RefusedFile("damaged");
  return inflate(packed, left);
}

function within(content: Uint8Array, left: number): Uint8Array {
  if (content.byteLength > left) throw new RefusedFile("too-much-inside");
  return content;
}

async function inflate(packed: Uint8Array<ArrayBuffer>, left: number): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(chunks, size);
      size += value.byteLength;
      if (size > left) throw new RefusedFile("too-much-inside");
      chunks.push(value);
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile("damaged");
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
