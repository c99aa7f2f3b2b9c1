import { describe, expect, it } from "vitest";
import { formatBytes, formatDay, formatMoment, formatNumber, formatShare, formatTenth, formatTime, readNumber } from "./format";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, "_");

describe("formatNumber", () => {
  it("groups by threes with the space of each language", () => {
    expect(formatNumber("fr", 12345)).toBe("12\u202f345");
    expect(formatNumber("en", 12345)).toBe("12,345");
  });
});

describe("readNumber", () => {
  it("reads what the language writes, spaces between thousands or not", () => {
    for (const [text, number] of [
      ["12 345", 12_345],
      ["12\u202f345,5", 12_345.5],
      ["0.5", 0.5],
      [",5", 0.5],
      ["-3", -3],
    ] as const)
      expect(readNumber("fr", text), text).toBe(number);
    for (const [text, number] of [
      ["12,345", 12_345],
      ["1,234,567.8", 1_234_567.8],
      ["12.5", 12.5],
    ] as const)
      expect(readNumber("en", text), text).toBe(number);
  });
  it("reads back what it wrote", () => {
    for (const number of [0, 7, 12_345, 1_234_567.25])
      for (const locale of ["fr", "en"] as const) expect(readNumber(locale, formatNumber(locale, number))).toBe(number);
  });
  it("takes nothing else for a number, rather than guess", () => {
    for (const text of ["", " ", "douze", "1,2,3", "1e3", "0x10", "Infinity", "1-2"])
      expect(readNumber("fr", text), text).toBeNull();
    for (const text of ["12,5", "1,23", "1,2345"]) expect(readNumber("en", text), text).toBeNull();
  });
});

describe("formatTenth", () => {
  it("always writes one decimal, so that figures stand under each other", () => {
    expect([formatTenth("fr", 57), formatTenth("en", 57.34), formatTenth("fr", 0)]).toEqual(["57,0", "57.3", "0,0"]);
  });
});

describe("formatShare", () => {
  it("writes whole percentages", () => {
    expect(plain(formatShare("fr", 41, 100))).toBe("41_%");
    expect(formatShare("en", 41, 100)).toBe("41%");
  });
  it("never rounds something to nothing, nor nearly all to all", () => {
    expect(plain(formatShare("fr", 1, 10_000))).toBe("<_1_%");
    expect(plain(formatShare("en", 9_999, 10_000))).toBe(">_99%");
    expect(plain(formatShare("fr", 0, 10_000))).toBe("0_%");
    expect(plain(formatShare("fr", 7, 7))).toBe("100_%");
  });
  it("says nothing of a share of nothing", () => {
    expect(formatShare("fr", 0, 0)).toBe("—");
  });
});

describe("formatDay", () => {
  it("takes the day of a moment in Paris, not in Greenwich", () => {
    expect(plain(formatDay("fr", "2026-11-22T23:30:00.000Z"))).toBe("23 nov. 2026");
    expect(formatDay("en", "2026-11-22T22:30:00.000Z")).toBe("22 Nov 2026");
  });
  it("writes days as people do", () => {
    expect(formatDay("fr", "2026-11-22")).toBe("22 nov. 2026");
    expect(formatDay("en", "2026-11-22")).toBe("22 Nov 2026");
    expect(formatDay("fr", "2027-03-01")).toBe("1er mars 2027");
    expect(formatDay("fr", "2027-03-11")).toBe("11 mars 2027");
    expect(formatDay("en", "2027-03-01")).toBe("1 Mar 2027");
    expect(plain(formatMoment("fr", "2027-03-01T09:00:00Z"))).toMatch(/^1er mars 2027/);
  });
  it("keeps a partial date partial", () => {
    expect(formatDay("fr", "2026-11")).toBe("nov. 2026");
    expect(formatDay("fr", "2027")).toBe("2027");
    expect(formatDay("en", "2027-H1")).toBe("2027-H1");
  });
});

describe("formatMoment", () => {
  it("gives Paris time wherever the server stands", () => {
    expect(formatMoment("fr", "2026-11-22T13:02:00.000Z")).toContain("14:02");
    expect(formatMoment("en", "2026-07-01T22:30:00.000Z")).toContain("2 Jul 2026");
  });
});

describe("formatTime", () => {
  it("gives Paris time, as the moment beside it", () => {
    expect(formatTime("fr", "2026-11-22T13:02:00.000Z")).toBe("14:02");
    expect(formatTime("en", "2026-07-01T06:30:00.000Z")).toBe("08:30");
  });
});

describe("formatBytes", () => {
  it("counts in thousands, with the unit of the language", () => {
    expect(plain(formatBytes("fr", 999))).toBe("999_o");
    expect(plain(formatBytes("fr", 40_000_000))).toBe("40_Mo");
    expect(plain(formatBytes("fr", 1_250_000_000))).toBe("1,3_Go");
    expect(plain(formatBytes("en", 1_250))).toBe("1_kB");
    expect(plain(formatBytes("en", 0))).toBe("0_B");
  });
});
