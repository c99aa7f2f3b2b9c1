import type { Questionnaire } from "./questionnaire";

/** A version of a questionnaire that ships with the product. `load` gives its file, not yet checked. */
export interface ShippedQuestionnaire {
  readonly id: string;
  readonly version: string;
  readonly load: () => Promise<unknown>;
}

/** In the order in which they are offered. A new version is one more line here and a file beside the old one. */
export const SHIPPED_QUESTIONNAIRES: readonly ShippedQuestionnaire[] = [
  {
    id: "organisational-readiness",
    version: "1.0",
    load: async () => (await import("./questionnaires/organisational-readiness/1.0.json")).default,
  },
  {
    id: "technical-readiness",
    version: "1.0",
    load: async () => (await import("./questionnaires/technical-readiness/1.0.json")).default,
  },
  {
    id: "secnumcloud-customer-duties",
    version: "1.0",
    load: async () => (await import("./questionnaires/secnumcloud-customer-duties/1.0.json")).default,
  },
  {
    id: "exit-and-reversibility",
    version: "1.0",
    load: async () => (await import("./questionnaires/exit-and-reversibility/1.0.json")).default,
  },
  {
    id: "skills",
    version: "1.0",
    load: async () => (await import("./questionnaires/skills/1.0.json")).default,
  },
];

/** Order of offering; a questionnaire that is not shipped any more goes last. */
export function shippedRank(id: string): number {
  const at = SHIPPED_QUESTIONNAIRES.findIndex((one) => one.id === id);
  return at < 0 ? SHIPPED_QUESTIONNAIRES.length : at;
}

/** The text that a version is hashed and frozen by: JSON without spaces, keys in code unit order, lists in their own order. */
export function canonicalQuestionnaire(questionnaire: Questionnaire): string {
  return JSON.stringify(ordered(questionnaire));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}

/** Negative when the first version is older: `1.9` before `1.10`. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split(".").map(Number), b.split(".").map(Number)];
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}
