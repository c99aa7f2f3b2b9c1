import { describe, expect, it } from "vitest";
import { aCriterion, aProgramme } from "./builders";
import { calendarOf } from "./calendar-of";

describe("the gates as the calendar draws them", () => {
  it("keeps days, not moments, and counts criteria", () => {
    const { gates } = aProgramme({
      dueOn: "2026-12-10",
      risk: "at-risk",
      passed: { decisionId: null, on: "2026-11-20T23:30:00.000Z" },
      criteria: [aCriterion(), aCriterion({ id: "a-met-one", status: "met" })],
    });
    expect(calendarOf(gates)[1]).toEqual({
      phase: "preparation",
      dueOn: "2026-12-10",
      risk: "at-risk",
      passed: true,
      passedOn: "2026-11-20",
      criteria: 2,
      unmet: 1,
    });
  });
  it("does not date what was passed before there was a ledger", () => {
    const [training, , pilot] = calendarOf(aProgramme().gates);
    expect(training).toMatchObject({ passed: true, passedOn: null });
    expect(pilot).toMatchObject({ passed: false, passedOn: null, dueOn: null });
  });
});
