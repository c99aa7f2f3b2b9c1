import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** Sizes and places of a plain archive are of 32 bits: nothing of ours comes near, and what would is refused. */
const MOST = 0xffff_ffff;
const VERSION = 20;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** Bytes deflated in one pass. */
const PASS = 512 * 1024;

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
}

/** An archive that leaves as it is written, one entry after the other; dated by the caller, so that equal content is equal bytes. */
export class ZipStream {
  readonly #out: Writable;
  readonly #when: { readonly time: number; readonly date: number };
  readonly #entries: Entry[] = [];
  #written = 0;

  constructor(out: Writable, at: Date) {
    this.#out = out;
    this.#when = {
      time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
      date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    };
  }

  /** Text or bytes as one entry; taken no faster than it goes out. */
  async add(path: string, pieces: Pieces): Promise<void> {
    const name = Buffer.from(path);
    const offset = this.#written;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    this.#common(local, 4);
    local.writeUInt16LE(name.length, 26);
    await this.#write(Buffer.concat([local, name]));
    const counted = { crc: 0, bytes: 0, packed: 0 };
    await pipeline(
      encoded(pieces, counted),
      createDeflateRaw({ level: 3, chunkSize: 64 * 1024 }),
      async (content: AsyncIterable<Buffer>) => {
        for await (const piece of content) {
          counted.packed += piece.length;
          await this.#write(piece);
        }
      },
    );
    const { crc, bytes, packed } = counted;
    if (bytes > MOST || this.#written > MOST) throw new Error("larger than a plain archive holds");
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x08074b50, 0);
    sizes(after, 4, counted);
    await this.#write(after);
    this.#entries.push({ name, crc, packed, bytes, offset });
  }

  async end(): Promise<void> {
    const start = this.#written;
    for (const entry of this.#entries) {
      const line = Buffer.alloc(46);
      line.writeUInt32LE(0x02014b50, 0);
      line.writeUInt16LE(VERSION, 4);
      this.#common(line, 6);
      sizes(line, 16, entry);
      line.writeUInt16LE(entry.name.length, 28);
      line.writeUInt32LE(entry.offset, 42);
      await this.#write(Buffer.concat([line, entry.name]));
    }
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(0x06054b50, 0);
    tail.writeUInt16LE(this.#entries.length, 8);
    tail.writeUInt16LE(this.#entries.length, 10);
    tail.writeUInt32LE(this.#written - start, 12);
    tail.writeUInt32LE(start, 16);
    await this.#write(tail);
    this.#out.end();
  }

  /** Version, flags, method, time and date: the same in front of an entry and in the directory. */
  #common(buffer: Buffer, at: number): void {
    for (const [index, value] of [VERSION, FLAGS, DEFLATED, this.#when.time, this.#when.date].entries())
      buffer.writeUInt16LE(value, at + 2 * index);
  }

  /** Throws once nobody reads any more. */
  async #write(piece: Buffer): Promise<void> {
    if (this.#out.destroyed) throw new Error("nobody reads this archive any more");
    this.#written += piece.length;
    if (!this.#out.write(piece)) await Promise.race([once(this.#out, "drain"), once(this.#out, "close")]);
  }
}

function sizes(buffer: Buffer, at: number, { crc, packed, bytes }: Pick<Entry, "crc" | "packed" | "bytes">): void {
  for (const [index, value] of [crc, packed, bytes].entries()) buffer.writeUInt32LE(value, at + 4 * index);
}

/** Text and bytes as bytes, so many at a time that waking the thread that deflates them costs little beside their deflation. */
async function* encoded(pieces: Pieces, counted: { crc: number; bytes: number }): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  const passed = () => {
    const pass = Buffer.concat(held, bytes);
    counted.crc = crc32(pass, counted.crc);
    counted.bytes += bytes;
    held = [];
    bytes = 0;
    return pass;
  };
  for await (const given of pieces) {
    const piece = typeof given === "string" ? Buffer.from(given) : given;
    held.push(piece);
    bytes += piece.length;
    if (bytes >= PASS) yield passed();
  }
  if (bytes > 0) yield passed();
}
