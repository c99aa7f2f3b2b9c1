import type { Facts } from "@/lib/domain/inventory/fact";
import type { Resource } from "@/lib/domain/inventory/resource";
import { shapeKey } from "@/lib/domain/inventory/shape";
import { shapeIndex } from "@/lib/domain/inventory/shape-index";
import { workloadFinder } from "@/lib/domain/inventory/workload-finder";
import type { WorkloadKey, WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import { assess } from "./assess";
import type { CompiledEdition } from "./compile";
import { type EstateTotals, estateTotals } from "./estate";
import { type PairCounts, pairCounts } from "./pair-counts";
import type { ShapeVerdict, WorkloadVerdict } from "./verdict";
import { assessWorkload, type WorkloadPart } from "./workload";

/** A shape met in an inventory, judged once, and how many resources have it. */
export interface ScoredShape {
  readonly key: string;
  readonly facts: Facts;
  readonly verdict: ShapeVerdict;
  readonly count: number;
}

export interface ScoredWorkload {
  readonly key: string;
  readonly name: string;
  readonly grouped: boolean;
  readonly verdict: WorkloadVerdict;
}

export interface ScoredInventory {
  readonly resources: number;
  readonly shapes: readonly ScoredShape[];
  readonly workloads: readonly ScoredWorkload[];
  readonly totals: EstateTotals;
}

export type ScoredResource = Pick<Resource, "facts" | "subscription" | "resourceGroup" | "tags">;

/** A score in the making: resources go in one by one as a reader yields them, and none of them is kept. */
export interface Scoring {
  /** Counts one resource and gives the verdict of its shape. */
  readonly add: (resource: ScoredResource) => ShapeVerdict;
  /** Ends the score; called once. */
  readonly finish: () => ScoredInventory;
}

type Counted = { -readonly [K in keyof ScoredShape]: ScoredShape[K] } & { readonly number: number };
type Group = WorkloadKey & { readonly number: number; readonly parts: WorkloadPart[] };

/** Starts scoring under an edition and a grouping rule. Memory grows with shapes and workloads, not with resources. */
export function startScoring(compiled: CompiledEdition, rule: WorkloadRule = { kind: "resource-group" }): Scoring {
  const shapes: Counted[] = [];
  const groups: Group[] = [];
  const pairs = pairCounts();
  const shapeOf = shapeIndex((facts) => {
    const shape = { key: shapeKey(facts), facts, verdict: assess(facts, compiled), count: 0, number: shapes.length };
    shapes.push(shape);
    return shape;
  });
  const groupOf = workloadFinder(rule, ({ key, name, grouped }) => {
    const group = { key, name, grouped, number: groups.length, parts: [] };
    groups.push(group);
    return group;
  });
  return {
    add: (resource) => {
      const shape = shapeOf(resource.facts);
      pairs.add(groupOf(resource).number, shape.number);
      return shape.verdict;
    },
    finish: () => finish(shapes, groups, pairs),
  };
}

function finish(shapes: readonly Counted[], groups: readonly Group[], pairs: PairCounts): ScoredInventory {
  pairs.each((group, number, count) => {
    const shape = shapes[number];
    if (shape === undefined) return;
    shape.count += count;
    groups[group]?.parts.push({ verdict: shape.verdict, count });
  });
  const workloads = groups.map(({ key, name, grouped, parts }) => ({ key, name, grouped, verdict: assessWorkload(parts) }));
  const totals = estateTotals(workloads.map((workload) => workload.verdict));
  return {
    resources: totals.resources,
    shapes: shapes.map(({ key, facts, verdict, count }) => ({ key, facts, verdict, count })),
    workloads,
    totals,
  };
}

/** Scores an inventory at hand: each distinct shape is judged once, workloads and totals follow from the counts. */
export function scoreInventory(
  resources: Iterable<ScoredResource>,
  compiled: CompiledEdition,
  rule?: WorkloadRule,
): ScoredInventory {
  const scoring = startScoring(compiled, rule);
  for (const resource of resources) scoring.add(resource);
  return scoring.finish();
}
