import { describe, expect, it } from "vitest";
import { aDecidedVerdict, anObligation, aQualification, aQuestion, aReason, NO_DEADLINES, QUALIFIED } from "./builders";
import { clockOf } from "./clock";
import { lastDayOf } from "./day-words";

const planned = aDecidedVerdict({ verdict: "planned", reasons: [aReason({ plannedFor: "2027" })] });
const must = anObligation({ level: "must", restsOnSecNumCloud: true });

describe("clockOf", () => {
  it("puts dated events in their order and undated ones after them", () => {
    const deadlines = { ...NO_DEADLINES, contractEndsOn: "2028-03-31", licenceEndsOn: "2027-06-30" };
    const { events } = clockOf(aQuestion({ verdict: planned, obligation: must, deadlines }));
    expect(events.map((event) => [event.kind, event.on])).toEqual([
      ["licence-end", "2027-06-30"],
      ["service-planned", "2027-12-31"],
      ["contract-end", "2028-03-31"],
      ["qualification", null],
    ]);
  });

  it("says that waiting is impossible when a deadline falls before what is awaited", () => {
    const deadlines = { ...NO_DEADLINES, contractEndsOn: "2027-06-30" };
    const { cannotWait } = clockOf(aQuestion({ verdict: planned, deadlines }));
    expect(cannotWait).toMatchObject({ deadline: { kind: "contract-end" }, awaits: [{ kind: "service-planned" }] });
    expect(
      clockOf(aQuestion({ verdict: planned, deadlines: { ...deadlines, contractEndsOn: "2028-01-01" } })).cannotWait,
    ).toBeNull();
    expect(clockOf(aQuestion({ verdict: planned })).cannotWait).toBeNull();
  });

  it("counts on no unknown date within twelve months, and on nothing that is not planned", () => {
    const soon = { ...NO_DEADLINES, goLiveOn: "2027-11-22" };
    const late = { ...NO_DEADLINES, goLiveOn: "2027-11-23" };
    expect(clockOf(aQuestion({ obligation: must, deadlines: soon })).cannotWait?.awaits[0]?.kind).toBe("qualification");
    expect(clockOf(aQuestion({ obligation: must, deadlines: late })).cannotWait).toBeNull();
    const refused = aDecidedVerdict({ verdict: "not-eligible", reasons: [aReason()] });
    expect(clockOf(aQuestion({ verdict: refused, deadlines: late })).cannotWait).not.toBeNull();
  });

  it("lets a past go-live press no more, while an ended contract does", () => {
    const past = { ...NO_DEADLINES, goLiveOn: "2025-01-01", contractEndsOn: "2026-01-01" };
    const { events, cannotWait } = clockOf(aQuestion({ verdict: planned, deadlines: past }));
    expect(events.some((event) => event.kind === "go-live")).toBe(false);
    expect(cannotWait?.deadline.text.en).toBe("the present contract ended");
  });

  it("waits for a qualification that has a date until that date, and tells when one ends", () => {
    const dated = aQualification({ milestone: "J3", validFrom: "2027-03-01", validTo: "2030-03-01" });
    const deadlines = { ...NO_DEADLINES, contractEndsOn: "2027-02-01" };
    const question = aQuestion({ obligation: must, qualification: [dated], deadlines });
    expect(clockOf(question).cannotWait?.awaits[0]).toMatchObject({ on: "2027-03-01" });
    expect(clockOf(question).events.map((event) => event.kind)).toContain("qualification-end");
    expect(clockOf({ ...question, qualification: QUALIFIED }).cannotWait).toBeNull();
  });

  it("waits for a redesign as long as its effort, and for nobody where the inventory is incomplete", () => {
    const rework = aDecidedVerdict({ verdict: "redesign", reasons: [aReason({ effort: "L" })] });
    const deadlines = { ...NO_DEADLINES, contractEndsOn: "2027-03-31" };
    expect(clockOf(aQuestion({ verdict: rework, deadlines })).cannotWait?.awaits[0]).toMatchObject({ on: "2027-08-19" });
    const own = aDecidedVerdict({ verdict: "unknown", reasons: [aReason({ factMissing: true })] });
    expect(clockOf(aQuestion({ verdict: own, deadlines })).cannotWait).toBeNull();
  });
});

describe("lastDayOf", () => {
  it.each([
    ["2027", "2027-12-31"],
    ["2027-02", "2027-02-28"],
    ["2027-H1", "2027-06-30"],
    ["2027-Q3", "2027-09-30"],
    ["2027-04-05", "2027-04-05"],
    ["2027-13", null],
    ["soon", null],
  ])("%s ends on %s", (period, day) => expect(lastDayOf(period)).toBe(day));
});
