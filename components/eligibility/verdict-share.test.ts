import { describe, expect, it } from "vitest";
import { counts } from "./builders";
import { DECIDING, decidingTotal, solidShare } from "./verdict-share";

describe("decidingTotal", () => {
  it("leaves configuration out: it decides nothing", () => {
    expect(decidingTotal(counts({ eligible: 3, unknown: 2, configuration: 40 }))).toBe(5);
  });

  it("is zero for an estate of configuration alone", () => {
    expect(decidingTotal(counts({ configuration: 12 }))).toBe(0);
  });

  it("knows the six deciding verdicts, best first", () => {
    expect(DECIDING).toEqual(["eligible", "conditional", "planned", "redesign", "unknown", "not-eligible"]);
  });
});

describe("solidShare", () => {
  it("counts confirmed and corroborated as solid, estimates and nothing apart", () => {
    expect(solidShare({ confirmed: 2, strong: 3, weak: 4, none: 1 })).toEqual({ solid: 5, total: 10 });
  });
});
