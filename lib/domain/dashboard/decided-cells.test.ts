import { describe, expect, it } from "vitest";
import { restsOnLittle } from "../eligibility/rests-on-little";
import { workloadsIn } from "./decided-cells";

const CELLS = [
  { verdict: "eligible", level: "must", outcome: "plan", workloads: 5, weak: 2 },
  { verdict: "eligible", level: "may", outcome: "stay", workloads: 3, weak: 0 },
  { verdict: "redesign", level: "must", outcome: "redesign", workloads: 1, weak: 1 },
] as const;

describe("workloadsIn", () => {
  it("counts what every filter lets through, and of it what rests on little", () => {
    expect(workloadsIn(CELLS, {})).toBe(9);
    expect(workloadsIn(CELLS, { verdict: "eligible" })).toBe(8);
    expect(workloadsIn(CELLS, { level: "must", outcome: "plan" })).toBe(5);
    expect(workloadsIn(CELLS, { level: "must", evidence: "weak" })).toBe(3);
    expect(workloadsIn(CELLS, { verdict: "redesign", level: "may" })).toBe(0);
  });
});

describe("restsOnLittle", () => {
  it("is an estimate or no evidence, never configuration alone", () => {
    expect(restsOnLittle("eligible", "weak")).toBe(true);
    expect(restsOnLittle("unknown", "none")).toBe(true);
    expect(restsOnLittle("redesign", "strong")).toBe(false);
    expect(restsOnLittle("configuration", "none")).toBe(false);
  });
});
