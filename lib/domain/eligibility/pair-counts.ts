/** How often each pair of two small whole numbers was met. */
export interface PairCounts {
  readonly add: (left: number, right: number) => void;
  /** Every pair met, in the order of the first meeting. */
  readonly each: (visit: (left: number, right: number, count: number) => void) => void;
}

const START = 1024;

/**
 * Counts (workload, shape) pairs: an open hash in typed arrays, because one Map per workload costs an import more time and
 * memory than all the rest of scoring. Grows by doubling at half load.
 */
export function pairCounts(): PairCounts {
  let lefts = new Int32Array(START);
  let rights = new Int32Array(START);
  let counts = new Int32Array(START);
  let slots = new Int32Array(START * 2);
  let used = 0;
  const slotOf = (left: number, right: number): number => {
    const mask = slots.length - 1;
    let at = hash(left, right) & mask;
    for (;;) {
      const pair = (slots[at] ?? 0) - 1;
      if (pair < 0 || (lefts[pair] === left && rights[pair] === right)) return at;
      at = (at + 1) & mask;
    }
  };
  const grow = (): void => {
    lefts = doubled(lefts);
    rights = doubled(rights);
    counts = doubled(counts);
    slots = new Int32Array(slots.length * 2);
    for (let pair = 0; pair < used; pair++) slots[slotOf(lefts[pair] ?? 0, rights[pair] ?? 0)] = pair + 1;
  };
  return {
    add: (left, right) => {
      if (used === lefts.length) grow();
      const at = slotOf(left, right);
      if (slots[at] === 0) {
        lefts[used] = left;
        rights[used] = right;
        slots[at] = ++used;
      }
      const pair = (slots[at] ?? 1) - 1;
      counts[pair] = (counts[pair] ?? 0) + 1;
    },
    each: (visit) => {
      for (let pair = 0; pair < used; pair++) visit(lefts[pair] ?? 0, rights[pair] ?? 0, counts[pair] ?? 0);
    },
  };
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 7;
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
