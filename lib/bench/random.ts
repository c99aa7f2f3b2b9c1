/** A small seeded generator (mulberry32): the same estate on every machine and every run. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[], otherwise: T) => T;
  /** Mostly the first ones: most estates repeat a few sizes and SKUs. */
  readonly favour: <T>(from: readonly T[], otherwise: T) => T;
  readonly chance: (oneIn: number) => boolean;
  readonly hex: (digits: number) => string;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from, otherwise) => from[below(from.length)] ?? otherwise,
    favour: (from, otherwise) => from[Math.floor(from.length * next() ** 3)] ?? otherwise,
    chance: (oneIn) => below(oneIn) === 0,
    hex: (digits) => {
      let text = "";
      while (text.length < digits) text += below(0x1000000).toString(16).padStart(6, "0");
      return text.slice(0, digits);
    },
  };
}

/** Draws indices by weight. */
export function weighted(weights: readonly number[], random: Random): () => number {
  const upTo: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    upTo.push(total);
  }
  return () => {
    const target = random.next() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
