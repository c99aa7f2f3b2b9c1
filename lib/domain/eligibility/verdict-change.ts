import type { Verdict } from "./verdict";

export interface VerdictChange {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly count: number;
}

/** Counts what changes, by what it was and what it becomes; most first. What stays is left out. */
export function verdictChanges(pairs: Iterable<VerdictChange>): VerdictChange[] {
  const counts = new Map<string, VerdictChange>();
  for (const { before, after, count } of pairs) {
    if (before === after) continue;
    const key = `${before} ${after}`;
    counts.set(key, { before, after, count: count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || a.before.localeCompare(b.before) || a.after.localeCompare(b.after),
  );
}
