import { describe, expect, it } from "vitest";
import { newerInForce } from "./newer";

const editions = [
  { id: "2026-11", effectiveFrom: "2026-11-01" },
  { id: "2026-11.1", effectiveFrom: "2026-11-01" },
  { id: "2027-01", effectiveFrom: "2027-01-01" },
];
const newer = (current: string, day: string) => newerInForce(editions, current, day)?.id ?? null;

describe("newerInForce", () => {
  it("is the newest whose day has come, a correction before what it corrects", () => {
    expect(newer("2026-11", "2026-12-01")).toBe("2026-11.1");
    expect(newer("2026-11", "2027-01-01")).toBe("2027-01");
    expect(newer("2026-11.1", "2026-12-01")).toBeNull();
  });

  it("is none for who is ahead of the day, or on an edition that nobody knows", () => {
    expect(newer("2027-01", "2026-12-01")).toBeNull();
    expect(newer("1999-01", "2026-12-01")).toBeNull();
  });
});
