import { describe, expect, it } from "vitest";
import { momentsOf, wallDay, wallTime } from "./meeting-time";

const at = (day: string, from: string, to: string) => momentsOf({ day, from, to });

describe("momentsOf", () => {
  it("reads the wall of Paris, in winter and in summer", () => {
    expect(at("2026-12-03", "14:00", "16:30")).toEqual({
      start: new Date("2026-12-03T13:00:00Z"),
      end: new Date("2026-12-03T15:30:00Z"),
    });
    expect(at("2026-07-01", "00:30", "09:00")).toMatchObject({ start: new Date("2026-06-30T22:30:00Z") });
  });

  it("gives back what it was given, on every day of a year", () => {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 24 * 3_600_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      const moments = at(date, "09:15", "17:45");
      if (typeof moments === "string") throw new Error(moments);
      expect([wallDay(moments.start), wallDay(moments.end)]).toEqual([date, date]);
      expect([wallTime(moments.start), wallTime(moments.end).time]).toEqual([{ day: date, time: "09:15" }, "17:45"]);
    }
  });

  it("tells the day of Paris, which begins before that of UTC", () => {
    expect(wallDay(new Date("2026-06-30T22:00:00Z"))).toBe("2026-07-01");
    expect(wallDay(new Date("2026-12-31T22:59:59Z"))).toBe("2026-12-31");
  });

  it("refuses what ends before it starts, and what lasts more than half a day", () => {
    expect(at("2026-12-03", "14:00", "14:00")).toBe("ends-before-it-starts");
    expect(at("2026-12-03", "08:00", "21:00")).toBe("too-long");
  });
});
