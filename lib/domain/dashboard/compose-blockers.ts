import type { DecidingVerdict, Verdict } from "../eligibility/verdict";

/** Workloads alike in what blocks them first. */
export interface BlockedWorkloads {
  readonly verdict: Verdict;
  /** The service that holds them back, or the rule where none is known; null: nothing does. */
  readonly blockingKey: string | null;
  readonly blockingRule: string | null;
  /** Would be free of every blocker, of any level, without it. */
  readonly freedAlone: boolean;
  readonly workloads: number;
  /** Place of the first of them by name. */
  readonly first: string;
}

/** What holds workloads back, as the list of workloads filters by it. */
export interface CountedBlocker {
  readonly key: string;
  readonly verdict: DecidingVerdict;
  readonly workloads: number;
  readonly frees: number;
  /** Place of the first workload that gives the reason most of them give. */
  readonly example: string;
}

interface Counting extends Omit<CountedBlocker, "example"> {
  workloads: number;
  frees: number;
  readonly rules: Map<string | null, { workloads: number; first: string }>;
}

/** The blockers that free most workloads, then those that hold most. */
export function topBlockers(groups: readonly BlockedWorkloads[], most: number): CountedBlocker[] {
  const counted = new Map<string, Counting>();
  for (const { blockingKey: key, verdict, blockingRule, freedAlone, workloads, first } of groups) {
    if (key === null || verdict === "configuration") continue;
    const id = `${key} ${verdict}`;
    const blocker = counted.get(id) ?? { key, verdict, workloads: 0, frees: 0, rules: new Map() };
    counted.set(id, blocker);
    blocker.workloads += workloads;
    if (freedAlone) blocker.frees += workloads;
    const rule = blocker.rules.get(blockingRule) ?? { workloads: 0, first };
    blocker.rules.set(blockingRule, { workloads: rule.workloads + workloads, first: [first, rule.first].sort()[0] ?? first });
  }
  return [...counted]
    .sort(([left, a], [right, b]) => b.frees - a.frees || b.workloads - a.workloads || (left < right ? -1 : 1))
    .slice(0, most)
    .map(([, { rules, ...blocker }]) => ({ ...blocker, example: exampleOf([...rules.values()]) }));
}

function exampleOf(rules: readonly { readonly workloads: number; readonly first: string }[]): string {
  const [most] = [...rules].sort((a, b) => b.workloads - a.workloads || (a.first < b.first ? -1 : 1));
  return most?.first ?? "";
}
