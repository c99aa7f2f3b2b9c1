import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const TEXT = readFileSync(new URL("./0009-asvs-level-2.md", import.meta.url), "utf8");
const STATES = ["met", "not yet", "not applicable"];
/** Requirements of levels 1 and 2 by chapter, in version 5.0.0. */
const COUNTS = {
  ...{ V1: 27, V2: 11, V3: 19, V4: 10, V5: 9, V6: 35, V7: 18, V8: 7, V9: 7 },
  ...{ V10: 29, V11: 14, V12: 9, V13: 13, V14: 9, V15: 13, V16: 16, V17: 7 },
};

const rows = TEXT.split("\n")
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, id = "", , state = "", where = ""]) => ({ id, state, where }));

describe("the ASVS table", () => {
  it("holds every requirement of level 2 once", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const counts: Record<string, number> = {};
    for (const { id } of rows) counts[id.split(".")[0] ?? ""] = (counts[id.split(".")[0] ?? ""] ?? 0) + 1;
    expect(counts).toEqual(COUNTS);
  });

  it("says of each whether it is met, and where or why", () => {
    for (const { id, state, where } of rows) {
      expect(STATES, id).toContain(state);
      expect(where, id).not.toBe("");
    }
  });

  it("names files that exist", () => {
    const files = [...TEXT.matchAll(/`((?:app|components|e2e|lib|prisma)\/[^`]+)`/g)].map(([, file = ""]) => file);
    expect(files.length).toBeGreaterThan(100);
    expect([...new Set(files)].filter((file) => !existsSync(file))).toEqual([]);
  });

  it("adds up as its beginning says", () => {
    const [met, notYet, notApplicable] = STATES.map((state) => rows.filter((row) => row.state === state).length);
    expect(TEXT.replace(/\s+/g, " ")).toContain(`${met} are met, ${notYet} not yet, ${notApplicable} not applicable`);
  });
});
