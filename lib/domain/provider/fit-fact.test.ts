import { describe, expect, it } from "vitest";
import { misfitsOf, type Stated } from "./fit-fact";

const stated = (override: Partial<Stated> = {}): Stated => ({
  milestone: "J2",
  on: "2026-10-15",
  knownUntil: "2026-11-20",
  validFrom: null,
  validTo: null,
  decision: null,
  source: { date: "2026-11-20" },
  ...override,
});
const fields = (override: Partial<Stated>) => misfitsOf(stated(override), "2026-11-22").map(({ field }) => field);

describe("misfitsOf", () => {
  it("finds nothing in a milestone with its day, nor in a decision with its validity", () => {
    expect(fields({})).toEqual([]);
    expect(fields({ milestone: "J3", decision: "3400", validFrom: "2026-12-01", validTo: "2029-12-01" })).toEqual([]);
    expect(fields({ milestone: "J3" })).toEqual([]);
    expect(fields({ milestone: "none", on: null })).toEqual([]);
  });

  it("refuses to know what has not come, and a milestone later than it is known", () => {
    expect(fields({ knownUntil: "2026-11-23", source: { date: "2026-11-23" } })).toEqual(["knownUntil", "source.date"]);
    expect(fields({ on: "2026-11-21" })).toEqual(["on"]);
    expect(fields({ on: null })).toEqual(["on"]);
  });

  it("keeps number and validity for a decision, with both ends in order", () => {
    expect(fields({ decision: "1", validFrom: "2026-12-01", validTo: "2027-12-01" })).toEqual([
      "decision",
      "validFrom",
      "validTo",
    ]);
    expect(fields({ milestone: "J3", validFrom: "2026-12-01" })).toEqual(["validTo"]);
    expect(fields({ milestone: "J3", validFrom: "2026-12-01", validTo: "2026-11-01" })).toEqual(["validTo"]);
  });
});
