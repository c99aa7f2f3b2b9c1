import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { modulesOf, wanted } from "./bench-plan.mjs";
import { run } from "./command.mjs";
import { aFolder } from "./test-folder";

function folderOf(files: Record<string, string>): string {
  const folder = aFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
const areas = (modules: readonly { area: string }[]) => modules.map((one) => one.area);

describe("the modules that measure", () => {
  const folder = () =>
    folderOf({
      "engine.ts": "export const benches = {};",
      "import.ts": 'export const needs: Needs = "postgres";\nexport const benches: Benches = {};',
      "page.ts": 'export const needs = "server" as const;\nexport const benches = {};',
      "page.first.ts": 'export const needs = "postgres";\nexport const benches = {};',
      "page.vast.ts": 'export const needs = "server";\nexport const rare = true;\nexport const benches = {};',
      "estate.ts": "export const estate = {};",
      "engine.test.ts": "export const benches = {};",
    });

  it("are found, with what they need, without being run", () => {
    expect(modulesOf(folder()).map(({ area, needs }) => [area, needs])).toEqual([
      ["engine", "none"],
      ["import", "postgres"],
      ["page.first", "postgres"],
      ["page", "server"],
      ["page.vast", "server"],
    ]);
  });

  it.each([
    [[], ["engine", "import", "page.first", "page"]],
    [["engine"], ["engine"]],
    [["engine.zen"], ["engine"]],
    [
      ["en", "page.overview"],
      ["engine", "page"],
    ],
    [["page"], ["page.first", "page"]],
    [["page.first"], ["page.first"]],
    [["engines"], []],
    [["page.vast"], ["page.vast"]],
  ])("are chosen by the beginnings of names: %j", (names, chosen) => {
    expect(areas(wanted(modulesOf(folder()), names))).toEqual(chosen);
  });
});

describe("one module", () => {
  const benches = `export const benches = {
    "engine.fast": async () => [{ name: "engine.fast", value: 3, unit: "ratio", goal: ">= 2", holds: true, reference: "r" }],
    "engine.nothing": async () => [{ name: "engine.nothing", value: NaN, unit: "ratio", goal: ">= 2", holds: true, reference: "r" }],
    "engine.broken": async () => { throw new Error("no peer"); },
  };`;
  const measure = async (...names: string[]) => {
    const file = path.join(folderOf({ "engine.ts": benches, "package.json": '{"type":"module"}' }), "engine.ts");
    const { output } = await run(process.execPath, ["--import", "tsx", "lib/cli/bench-run.ts", file, ...names]);
    const printed = output.split("\n").filter((line) => line.startsWith('{"name'));
    return printed.map((line) => JSON.parse(line) as { name: string; holds: boolean; value: number | null; reference: string });
  };

  it("prints a line per figure, and nothing that is not a number holds", async () => {
    const figures = await measure();
    expect(figures.map(({ name, holds, value }) => [name, holds, value])).toEqual([
      ["engine.fast", true, 3],
      ["engine.nothing", false, null],
      ["engine.broken", false, null],
    ]);
    expect(figures[2]?.reference).toBe("could not be measured: no peer");
  });

  it("measures only what was asked", async () => {
    expect((await measure("engine.f")).map((one) => one.name)).toEqual(["engine.fast"]);
    expect((await measure("engine.fast.detail")).map((one) => one.name)).toEqual(["engine.fast"]);
  });
});
