import type { PersonLine } from "@/lib/domain/microsoft365/tenant-file";
import { BinaryArray, binaryTexts } from "./binary-array";

/** Bits of a digest that stand for a person: those of a uuid, taken from its beginning. */
export type Digest = (name: string) => string;

/** People on the way in, in the form in which they are stored: the keyed hash that stands for somebody, facts as bits, products. */
export class PeopleBatch {
  readonly #keys: BinaryArray;
  readonly #facts: BinaryArray;
  readonly #products: string[] = [];

  constructor(
    room: number,
    private readonly digest: Digest,
  ) {
    this.#keys = new BinaryArray("uuid", room);
    this.#facts = new BinaryArray("bigint", room);
  }

  get size(): number {
    return this.#keys.length;
  }

  add({ identity, bits, products }: PersonLine): void {
    this.#keys.addBytes(this.digest(identity));
    this.#facts.addNumber(bits);
    this.#products.push(products);
  }

  /** Arrays of as many elements each, in PostgreSQL's binary form. */
  columns(): { readonly keys: Buffer; readonly facts: Buffer; readonly products: Buffer } {
    return { keys: this.#keys.written(), facts: this.#facts.written(), products: binaryTexts(this.#products) };
  }
}
