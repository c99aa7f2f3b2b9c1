/** Elements as PostgreSQL knows them by number, with the bytes each takes behind its length. */
const TYPES = { uuid: { oid: 2950, bytes: 16 }, bigint: { oid: 20, bytes: 8 } } as const;
const TEXT_OID = 25;
const HEADER = 20;

/** One dimension, no nulls, counted from 1. */
function writeHeader(buffer: Buffer, oid: number, length: number): void {
  [1, 0, oid, length, 1].forEach((word, index) => {
    buffer.writeInt32BE(word, 4 * index);
  });
}

/**
 * An array in PostgreSQL's binary form, written as its elements come: nothing is put in words here and parsed there, and no element
 * is an object on the way. It never grows: `room` is the most it holds.
 */
export class BinaryArray {
  readonly #buffer: Buffer;
  readonly #view: DataView;
  readonly #oid: number;
  readonly #bytes: number;
  #length = 0;

  constructor(type: keyof typeof TYPES, room: number) {
    const { oid, bytes } = TYPES[type];
    [this.#oid, this.#bytes] = [oid, bytes];
    // The length that stands before each element is the same for all.
    const element = Buffer.alloc(4 + bytes);
    element.writeInt32BE(bytes);
    this.#buffer = Buffer.alloc(HEADER + room * element.length).fill(element, HEADER);
    this.#view = new DataView(this.#buffer.buffer, this.#buffer.byteOffset, this.#buffer.byteLength);
  }

  get length(): number {
    return this.#length;
  }

  /** The first bytes of a text that has one character for each byte. */
  addBytes(latin1: string): void {
    this.#buffer.write(latin1, this.#next(), this.#bytes, "latin1");
  }

  /** A whole number from 0 to 2^53. */
  addNumber(value: number): void {
    const at = this.#next();
    this.#view.setUint32(at, Math.floor(value / 2 ** 32));
    this.#view.setUint32(at + 4, value >>> 0);
  }

  written(): Buffer {
    writeHeader(this.#buffer, this.#oid, this.#length);
    return this.#buffer.subarray(0, this.#end());
  }

  #end(): number {
    return HEADER + this.#length * (4 + this.#bytes);
  }

  /** Where the next element goes. */
  #next(): number {
    const at = this.#end() + 4;
    this.#length += 1;
    return at;
  }
}

/** An array of texts in the same form. */
export function binaryTexts(texts: readonly string[]): Buffer {
  const buffer = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + 4 + Buffer.byteLength(text), HEADER));
  writeHeader(buffer, TEXT_OID, texts.length);
  let at = HEADER;
  for (const text of texts) {
    const length = buffer.write(text, at + 4);
    at = buffer.writeInt32BE(length, at) + length;
  }
  return buffer;
}
