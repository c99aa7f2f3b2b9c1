import type { Edition } from "./edition";

/** An edition that ships with the product. `load` brings its files in only when they are wanted. */
export interface ShippedEdition {
  readonly id: string;
  /** The edition whose folder holds its rules, where it took them over as they are. */
  readonly rulesOf?: string;
  readonly load: () => Promise<Edition>;
}

/** Oldest first. A new edition is one more line here and a folder under `editions/`. */
export const SHIPPED_EDITIONS: readonly ShippedEdition[] = [
  { id: "2026-11", load: async () => (await import("./editions/2026-11/load")).edition2026_11 },
  { id: "2026-11.1", rulesOf: "2026-11", load: async () => (await import("./editions/2026-11.1/load")).edition2026_11_1 },
];

/**
 * The text that an edition is hashed and frozen by: JSON without spaces, keys in code unit order, lists in their own order.
 * In: an edition. Out: the same text whatever the order of keys in its files. Nothing is hashed here: the domain is pure.
 */
export function canonicalJson(edition: Edition): string {
  return JSON.stringify(ordered(edition));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
