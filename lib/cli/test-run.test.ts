import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder } from "./test-folder";
import { chosen } from "./test-run.mjs";
import { closingLine, playwrightTally, sum, vitestTally } from "./test-tally.mjs";
import { blindSpots } from "./test-tools.mjs";

function report(content: unknown): string {
  const file = path.join(aFolder(), "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("what was counted", () => {
  it("is summed into the closing line", () => {
    const tallies = [
      { passed: 120, failed: 0, skipped: 1 },
      { passed: 3, failed: 2, skipped: 0 },
    ];
    expect(closingLine(sum(tallies))).toBe("portal: 123 passed, 2 failed, 1 skipped");
  });

  it("is read from vitest's report", () => {
    const file = report({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(vitestTally(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it("is read from Playwright's report; a test that passed at the second attempt has failed", () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } });
    expect(playwrightTally(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("has a failure when the run failed without a failing test, left no report, or ran nothing", () => {
    expect(vitestTally(report({ numPassedTests: 7 }), 1).failed).toBe(1);
    expect(vitestTally("/nowhere", 0).failed).toBe(1);
    expect(playwrightTally(report({ stats: { expected: 0 } }), 0).failed).toBe(1);
  });
});

describe("the steps to run", () => {
  const step = (name: string) => ({ name, says: name, run: () => Promise.reject(new Error("not here")) });
  const rows = [[step("types"), step("lint")], [step("unit")]];
  const names = (only?: string) => chosen(rows, only).map((row) => row.map((one) => one.name));

  it("are all of them, or those named", () => {
    expect(names()).toEqual([["types", "lint"], ["unit"]]);
    expect(names("lint, unit")).toEqual([["lint"], ["unit"]]);
  });

  it("are listed when one is named that is not there", () => {
    expect(() => names("unit,e2e")).toThrow("There is no step e2e. Steps: types, lint, unit.");
  });
});

describe("the import check", () => {
  const areas = [
    "app/x",
    "components/ui/x",
    "components/eligibility/x",
    ...["client", "contract", "domain", "reader", "server"].map((one) => `lib/${one}/x`),
  ];
  const seen = (sources: readonly string[]) => JSON.stringify({ modules: sources.map((source) => ({ source: `${source}.ts` })) });
  const many = Array.from({ length: 200 }, (_, at) => `lib/domain/m${at}`);

  it("has no blind spot when every area was seen", () => {
    expect(blindSpots(seen([...areas, ...many]))).toEqual([]);
  });

  it("fails when it saw too little, nothing of an area, or did not run", () => {
    expect(blindSpots(seen(areas))).toEqual(["The import check saw only 8 modules."]);
    expect(blindSpots(seen([...areas.slice(1), ...many]))).toEqual(["The import check saw no module of app/."]);
    expect(blindSpots("Cannot find module")).toEqual(["The import check did not run: Cannot find module"]);
  });

  it("does not count packages", () => {
    expect(blindSpots(seen([...areas, ...many.map((one) => `node_modules/${one}`)]))).toEqual([
      "The import check saw only 8 modules.",
    ]);
  });
});
