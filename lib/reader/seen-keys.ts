/**
 * Counts how often a key came, in 12 bytes a key and without keeping its text: an open-addressing table of 64-bit hashes.
 * A million keys take some 30 MB; two of them collide with a probability of three in a hundred million.
 */
export class SeenKeys {
  #capacity = 1024;
  #size = 0;
  #hashes = new Uint32Array(2 * this.#capacity);
  #counts = new Uint32Array(this.#capacity);

  /** 1 for a key that is new, 2 when it came once before, and so on. */
  count(key: string): number {
    if (this.#size * 4 >= this.#capacity * 3) this.#grow();
    const [high, low] = hash(key);
    const slot = this.#slot(high, low);
    const before = this.#counts[slot] ?? 0;
    if (before === 0) {
      this.#hashes[2 * slot] = high;
      this.#hashes[2 * slot + 1] = low;
      this.#size += 1;
    }
    this.#counts[slot] = before + 1;
    return before + 1;
  }

  #slot(high: number, low: number): number {
    const mask = this.#capacity - 1;
    let slot = low & mask;
    while (this.#counts[slot] !== 0 && (this.#hashes[2 * slot] !== high || this.#hashes[2 * slot + 1] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#capacity *= 2;
    this.#hashes = new Uint32Array(2 * this.#capacity);
    this.#counts = new Uint32Array(this.#capacity);
    for (let old = 0; old < counts.length; old += 1) {
      const count = counts[old] ?? 0;
      if (count === 0) continue;
      const [high, low] = [hashes[2 * old] ?? 0, hashes[2 * old + 1] ?? 0];
      const slot = this.#slot(high, low);
      this.#hashes[2 * slot] = high;
      this.#hashes[2 * slot + 1] = low;
      this.#counts[slot] = count;
    }
  }
}

/** Two 32-bit hashes of the same text with different multipliers, finished as MurmurHash3 does. */
function hash(text: string): readonly [number, number] {
  let a = 0x9747b28c;
  let b = 0x3c6ef372;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ code, 0x01000193);
    b = (b << 17) | (b >>> 15);
  }
  return [finish(a ^ text.length), finish(b ^ Math.imul(text.length, 0x9e3779b1))];
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
