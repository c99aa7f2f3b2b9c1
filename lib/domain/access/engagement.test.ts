import { describe, expect, it } from "vitest";
import { dayOf, engagementEnd, engagementState, latestEngagementDay } from "./engagement";

const NOW = new Date("2026-11-22T10:00:00Z");
const BEFORE = new Date("2026-11-01T00:00:00Z");
const AFTER = new Date("2027-05-31T23:59:59.999Z");

describe("engagementState", () => {
  it.each([
    ["proposed", { acceptedAt: null, endsAt: AFTER, endedAt: null }],
    ["running", { acceptedAt: BEFORE, endsAt: AFTER, endedAt: null }],
    ["expired", { acceptedAt: BEFORE, endsAt: BEFORE, endedAt: null }],
    ["expired", { acceptedAt: null, endsAt: NOW, endedAt: null }],
    ["ended", { acceptedAt: BEFORE, endsAt: AFTER, endedAt: BEFORE }],
    ["refused", { acceptedAt: null, endsAt: AFTER, endedAt: BEFORE }],
  ])("is %s", (state, dates) => {
    expect(engagementState(dates, NOW)).toBe(state);
  });
});

describe("engagementEnd", () => {
  it("lasts through the day that is given", () => {
    const end = engagementEnd("2027-05-31", NOW);
    expect(end).toEqual(AFTER);
    expect(dayOf(AFTER)).toBe("2027-05-31");
  });

  it("takes today and the same day in two years, nothing before and nothing after", () => {
    expect(engagementEnd("2026-11-22", NOW)).toBeInstanceOf(Date);
    expect(engagementEnd("2026-11-21", NOW)).toBe("too-early");
    expect(latestEngagementDay(NOW)).toBe("2028-11-22");
    expect(engagementEnd("2028-11-22", NOW)).toBeInstanceOf(Date);
    expect(engagementEnd("2028-11-23", NOW)).toBe("too-late");
  });

  it("counts two years from a leap day", () => {
    expect(latestEngagementDay(new Date("2028-02-29T12:00:00Z"))).toBe("2030-03-01");
  });
});
