import { describe, expect, it } from "vitest";
import { partsWithin, VOLUME_LIMITS, volumesByVerdict, volumesOf } from "./dossier-volumes";

const TOTALS = [
  { verdict: "not-eligible", workloads: 3 },
  { verdict: "redesign", workloads: 12 },
  { verdict: "unknown", workloads: 0 },
  { verdict: "eligible", workloads: 5 },
] as const;

describe("the volumes of a dossier", () => {
  it("are one document up to the limit, and numbered volumes above it", () => {
    expect(volumesOf(0)).toBe(1);
    expect(volumesOf(VOLUME_LIMITS.inOne)).toBe(1);
    expect(volumesOf(VOLUME_LIMITS.inOne + 1)).toBe(5);
    expect(volumesOf(100_000)).toBe(20);
  });

  it("hold each line once: their parts add up to the totals", () => {
    expect(partsWithin(TOTALS, 1, 8)).toEqual([
      { verdict: "not-eligible", workloads: 3 },
      { verdict: "redesign", workloads: 5 },
    ]);
    expect(partsWithin(TOTALS, 9, 16)).toEqual([
      { verdict: "redesign", workloads: 7 },
      { verdict: "eligible", workloads: 1 },
    ]);
    expect(partsWithin(TOTALS, 17, 20)).toEqual([{ verdict: "eligible", workloads: 4 }]);
  });

  it("say where each verdict stands", () => {
    expect(volumesByVerdict(TOTALS, 5)).toEqual([
      { verdict: "not-eligible", first: 1, last: 1 },
      { verdict: "redesign", first: 1, last: 3 },
      { verdict: "eligible", first: 4, last: 4 },
    ]);
  });
});
