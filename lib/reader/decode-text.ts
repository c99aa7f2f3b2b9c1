import { RefusedInput } from "./refused-input";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Text longer than this is decoded and handed on in pieces, so that one huge chunk never doubles in memory. */
const PIECE = 1 << 20;

/** Byte order mark first, else where the zero bytes of the first kilobyte fall. Refuses UTF-32 and stray zero bytes. */
export function detectEncoding(head: Uint8Array): Encoding {
  const [a, b, c, d] = head;
  const wide = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  if (wide) throw new RefusedInput("wrong-encoding", "The file is in UTF-32: save it as UTF-8.", { seen: "UTF-32" });
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const zeros: [number, number] = [0, 0];
  const looked = Math.min(head.length, 1024);
  for (let at = 0; at < looked; at += 1) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (even + odd === 0) return "utf-8";
  if (odd > looked / 4 && even < odd / 8) return "utf-16le";
  if (even > looked / 4 && odd < even / 8) return "utf-16be";
  throw notText();
}

/**
 * Decodes chunks to text. Bytes that are no UTF-8 are read as Windows-1252 when everything before them was plain ASCII and
 * `legacy()` allows it (CSV from older spreadsheets); otherwise they refuse the file, as does a zero byte.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  legacy: () => boolean,
): AsyncGenerator<string> {
  const decoder = new Decoder(encoding, legacy);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const text = decoder.decode(chunk.subarray(at, at + PIECE));
      if (text.includes("\0")) throw notText();
      if (text) yield text;
    }
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

class Decoder {
  #decoder: TextDecoder;
  /** For bytes that begin and end with whole characters, which is nearly always: many times faster than one that keeps a state. */
  #whole: TextDecoder | null;
  #isBetweenCharacters = false;
  readonly #encoding: Encoding;
  readonly #legacy: () => boolean;
  #ascii: boolean;
  /** Last bytes of an all-ASCII past that may begin a UTF-8 sequence, or be one Windows-1252 letter. */
  #held: Uint8Array = new Uint8Array();

  constructor(encoding: Encoding, legacy: () => boolean) {
    this.#encoding = encoding;
    this.#legacy = legacy;
    this.#ascii = encoding === "utf-8";
    this.#decoder = new TextDecoder(encoding, { fatal: true });
    this.#whole = encoding === "utf-8" ? new TextDecoder(encoding, { fatal: true, ignoreBOM: true }) : null;
  }

  decode(bytes: Uint8Array): string {
    try {
      const begins = this.#isBetweenCharacters;
      this.#isBetweenCharacters = (bytes.at(-1) ?? 0x80) < 0x80;
      const isWhole = begins && this.#isBetweenCharacters;
      const text = this.#whole && isWhole ? this.#whole.decode(bytes) : this.#decoder.decode(bytes, { stream: true });
      if (this.#ascii) this.#watch(bytes, text.length);
      return text;
    } catch {
      return this.#fallBack(bytes);
    }
  }

  end(): string {
    try {
      return this.#decoder.decode();
    } catch {
      return this.#fallBack(new Uint8Array());
    }
  }

  #watch(bytes: Uint8Array, decoded: number): void {
    const held = bytes.subarray(decoded);
    this.#ascii = this.#held.length === 0 && held.length <= 3 && held.every((byte) => byte >= 0x80);
    this.#held = held.slice();
  }

  #fallBack(bytes: Uint8Array): string {
    const held = this.#held;
    if (!this.#ascii || startsAsUtf8(held, bytes) || !this.#legacy()) throw wrongEncoding(this.#encoding);
    this.#ascii = false;
    this.#whole = null;
    this.#decoder = new TextDecoder("windows-1252");
    return this.#decoder.decode(held, { stream: true }) + this.#decoder.decode(bytes, { stream: true });
  }
}

/** Whether the first letter beyond ASCII is one of UTF-8: then what follows is a damaged file, not an older encoding. */
function startsAsUtf8(held: Uint8Array, bytes: Uint8Array): boolean {
  const from =
    held.length > 0
      ? 0
      : Math.max(
          0,
          bytes.findIndex((byte) => byte >= 0x80),
        );
  const [lead = 0, ...rest] = [...held, ...bytes.subarray(from, from + 4)];
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  const following = rest.slice(0, Math.max(0, length - 1));
  return length > 0 && following.length === length - 1 && following.every((byte) => (byte & 0xc0) === 0x80);
}

function notText(): RefusedInput {
  return new RefusedInput("not-text", "The file holds zero bytes: it is not text.", { seen: "NUL" });
}

function wrongEncoding(encoding: Encoding): RefusedInput {
  return new RefusedInput("wrong-encoding", `The file is not valid ${encoding.toUpperCase()}: save it as UTF-8.`, {
    expected: encoding.toUpperCase(),
  });
}
