import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTCOMES } from "../decision/decision";
import { HOSTINGS } from "../obligation/situation";
import { Dashboard } from "./dashboard";
import { type ExposedGroup, exposureOf } from "./exposure";

const group = (over: Partial<ExposedGroup> = {}): ExposedGroup => ({
  workloads: 1,
  outcome: "plan",
  hosting: "commercial-cloud",
  ...over,
});
const reachOf = (over: Partial<ExposedGroup>) => exposureOf([group(over)], "exposed").after;

describe("exposureOf", () => {
  it("counts as out of reach only what is decided towards a qualified offer", () => {
    for (const outcome of ["migrate-now", "plan", "redesign", "trusted-alternative"] as const)
      expect(reachOf({ outcome })).toEqual({ exposed: 0, free: 1, unknown: 0 });
    for (const outcome of ["must-not", "examine"] as const)
      expect(reachOf({ outcome })).toEqual({ exposed: 0, free: 0, unknown: 1 });
  });

  it("leaves as it is today what stays, and does not know what aims at a hosting of one's own", () => {
    expect(reachOf({ outcome: "stay" })).toEqual({ exposed: 1, free: 0, unknown: 0 });
    expect(reachOf({ outcome: "stay", hosting: null })).toEqual({ exposed: 1, free: 0, unknown: 0 });
    expect(reachOf({ outcome: "stay", hosting: "own-premises" })).toEqual({ exposed: 0, free: 0, unknown: 1 });
    expect(exposureOf([group({ outcome: "stay" })], "unknown").after).toEqual({ exposed: 0, free: 0, unknown: 1 });
  });

  it("counts every workload once before and once after, whatever is decided", () => {
    const any = fc.array(
      fc.record({
        workloads: fc.nat(1_000),
        outcome: fc.constantFrom(...OUTCOMES),
        hosting: fc.constantFrom(...HOSTINGS, null),
      }),
    );
    fc.assert(
      fc.property(any, fc.constantFrom("exposed" as const, "unknown" as const), (groups, today) => {
        const found = exposureOf(groups, today);
        const all = groups.reduce((sum, { workloads }) => sum + workloads, 0);
        for (const { exposed, free, unknown } of [found.before, found.after]) expect(exposed + free + unknown).toBe(all);
        expect(found.before.free).toBe(0);
        expect(found.after.exposed).toBeLessThanOrEqual(found.before.exposed);
      }),
      { seed: 1 },
    );
  });

  it("says what each reading rests on, with standing, source and date", () => {
    const { basis } = exposureOf([], "exposed");
    expect(Dashboard.shape.exposure.shape.basis.parse(basis)).toEqual(basis);
    expect(basis.map(({ standing }) => standing)).toEqual(expect.arrayContaining(["fact", "secondary", "inference"]));
  });
});
