import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../eligibility/verdict";
import { type BlockedWorkloads, topBlockers } from "./compose-blockers";

function aGroup(over: Partial<BlockedWorkloads> = {}): BlockedWorkloads {
  return {
    verdict: "redesign",
    blockingKey: "front-door",
    blockingRule: "absent",
    freedAlone: false,
    workloads: 1,
    first: "a1",
    ...over,
  };
}

describe("topBlockers", () => {
  it("puts first what frees most workloads, then what holds most of them, and keeps levels apart", () => {
    const groups = [
      aGroup({ workloads: 9 }),
      aGroup({ blockingKey: "databricks", workloads: 2, freedAlone: true, first: "b" }),
      aGroup({ blockingKey: "databricks", workloads: 3, first: "c" }),
      aGroup({ blockingKey: "databricks", verdict: "unknown", workloads: 1, first: "d" }),
      aGroup({ blockingKey: null, blockingRule: null, verdict: "eligible", workloads: 50 }),
    ];
    expect(topBlockers(groups, 10)).toEqual([
      { key: "databricks", verdict: "redesign", workloads: 5, frees: 2, example: "b" },
      { key: "front-door", verdict: "redesign", workloads: 9, frees: 0, example: "a1" },
      { key: "databricks", verdict: "unknown", workloads: 1, frees: 0, example: "d" },
    ]);
    expect(topBlockers(groups, 1)).toHaveLength(1);
  });

  it("takes for example the first workload whose reason most of them give", () => {
    const groups = [
      aGroup({ blockingRule: "rare", workloads: 2, first: "a" }),
      aGroup({ blockingRule: "common", workloads: 2, first: "z" }),
      aGroup({ blockingRule: "common", workloads: 1, first: "y" }),
    ];
    expect(topBlockers(groups, 1)[0]?.example).toBe("y");
  });

  it("counts every workload that something holds back once, in whatever order groups come", () => {
    const group = fc.record({
      verdict: fc.constantFrom<Verdict>("redesign", "unknown", "eligible", "planned"),
      blockingKey: fc.option(fc.constantFrom("a", "b", "c")),
      blockingRule: fc.constantFrom("one", "two"),
      freedAlone: fc.boolean(),
      workloads: fc.integer({ min: 1, max: 50 }),
      first: fc.string(),
    });
    const permuted = fc
      .array(group)
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(permuted, ([groups, shuffled]) => {
        const found = topBlockers(groups, 100);
        expect(topBlockers(shuffled, 100)).toEqual(found);
        const held = groups.filter(({ blockingKey }) => blockingKey !== null);
        const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
        expect(sum(found.map(({ workloads }) => workloads))).toBe(sum(held.map(({ workloads }) => workloads)));
        expect(found.every(({ frees, workloads }) => frees <= workloads)).toBe(true);
      }),
    );
  });
});
