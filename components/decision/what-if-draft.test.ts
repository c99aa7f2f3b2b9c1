import { describe, expect, it } from "vitest";
import { decideFromFacts } from "@/lib/domain/decision/decide-from-facts";
import { someGrounds } from "./builders";
import { draftOf, tried, type WhatIfDraft } from "./what-if-draft";

const grounds = someGrounds();
const outcomeWith = (change: Partial<WhatIfDraft>) =>
  decideFromFacts(tried(grounds, { ...draftOf(grounds), ...change })).decision.outcome;

describe("tried", () => {
  it("changes nothing while nothing is tried", () => {
    expect(tried(grounds, draftOf(grounds))).toEqual(grounds);
  });

  it("reaches another decision by other data, harms or dates, and never past a prohibition", () => {
    expect(outcomeWith({})).toBe("migrate-now");
    expect(outcomeWith({ dataCategories: ["legally-protected-secret"], harms: ["public-order"], noHarm: false })).toBe("plan");
    expect(outcomeWith({ dataCategories: ["classified"], hosting: "own-premises" })).toBe("must-not");
    expect(outcomeWith({ dataCategories: [] })).toBe("examine");
    expect(outcomeWith({ hosting: "state-cloud" })).toBe("stay");
  });

  it("takes a day that is still being typed for no day", () => {
    expect(tried(grounds, { ...draftOf(grounds), goLiveOn: "2027-0" }).deadlines.goLiveOn).toBeNull();
    expect(tried(grounds, { ...draftOf(grounds), goLiveOn: "2027-03-01" }).deadlines.goLiveOn).toBe("2027-03-01");
  });
});
