import type { FactName } from "@/lib/domain/inventory/fact";

/** Best to worst; `configuration` decides nothing and stands apart. */
export const VERDICTS = ["eligible", "conditional", "planned", "redesign", "unknown", "not-eligible", "configuration"] as const;
export type Verdict = (typeof VERDICTS)[number];
export type DecidingVerdict = Exclude<Verdict, "configuration">;

/** Strongest to weakest. */
export const GRADES = ["confirmed", "strong", "weak", "none"] as const;
export type Grade = (typeof GRADES)[number];

/** One reason. Codes and parameters only: `render.ts` turns them into a sentence with the texts of the edition. */
export interface Finding {
  /** Rule of the edition, or a built-in one: `service-status`, `fact-missing`, `namespace-only`, `unmapped`, `configuration`. */
  readonly ruleId: string;
  readonly effect: Verdict;
  readonly service: string | null;
  /** `fact-missing` names the fact; `service-status` the status and why-not code. */
  readonly params: Readonly<Record<string, string>>;
  /** SecNumCloud 3.2 clause (`19.2.b`) where one applies, else null. */
  readonly requirement: string | null;
  /** Ids of the edition's sources the reason rests on. */
  readonly sources: readonly string[];
  /** Latest date among them (ISO day), null without evidence. */
  readonly date: string | null;
  readonly evidence: Grade;
}

/** The answer for one shape under one edition. */
export interface ShapeVerdict {
  readonly verdict: Verdict;
  readonly service: string | null;
  readonly precision: "exact" | "parent" | "namespace" | "unmapped";
  readonly role: "hosted" | "accessory" | "configuration";
  /** Grade of what decided. */
  readonly evidence: Grade;
  readonly findings: readonly Finding[];
  /** Facts that some rule needed, and those of them that were not reported. */
  readonly neededFacts: readonly FactName[];
  readonly missingFacts: readonly FactName[];
}

/** One service that holds a workload back. */
export interface Blocker {
  readonly service: string | null;
  readonly ruleId: string;
  readonly verdict: DecidingVerdict;
  readonly resources: number;
  readonly finding: Finding;
}

export interface WorkloadVerdict {
  readonly verdict: Verdict;
  /** What decides: all blockers of the worst level, most resources first. Empty when eligible. */
  readonly blocking: readonly Blocker[];
  /** The smallest set of changes that flips it (= every blocker of the worst level) and what it becomes then. */
  readonly flip: { readonly changes: readonly Blocker[]; readonly becomes: Verdict } | null;
  readonly evidence: Grade;
  /** Facts reported out of facts needed, summed over resources. */
  readonly completeness: { readonly reported: number; readonly needed: number };
  /** Resources per verdict. */
  readonly resources: Readonly<Record<Verdict, number>>;
}
