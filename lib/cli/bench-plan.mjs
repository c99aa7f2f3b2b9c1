// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { withNeeds } from "./bench-needs.mjs";
import { lines } from "./command.mjs";
import { ROOT } from "./place.mjs";
import { prepare } from "./prepare.mjs";
import { printFailure, reportOnStandardError, Sentence } from "./report.mjs";

/** @typedef {"none" | "postgres" | "build" | "server"} Needs */
/** @typedef {{ file: string, area: string, needs: Needs, rare: boolean }} Module `area`: the first words of its figures' names, and of its file's; `rare`: asked for by that name alone */
/** @typedef {{ name: string, value: number | null, unit: string, goal: string, holds: boolean, reference: string }} Figure */

/**
 * The modules of a folder that measure something, read without running them: what they need may not be made yet.
 * @param {string} folder
 * @returns {Module[]}
 */
export function modulesOf(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => ({
      file: path.join(folder, name),
      area: name.slice(0, -3),
      text: readFileSync(path.join(folder, name), "utf8"),
    }))
    .filter(({ text }) => /^export const benches\b/m.test(text))
    .map(({ file, area, text }) => ({ file, area, needs: needsOf(text), rare: /^export const rare = true;/m.test(text) }));
}

/** @param {string} text @returns {Needs} */
function needsOf(text) {
  const [, word = "none"] = /^export const needs\b[^"]*"(\w+)"/m.exec(text) ?? [];
  return word === "postgres" || word === "build" || word === "server" ? word : "none";
}

/**
 * Those that may have a figure whose name begins with one of the names; all when none is given. A name that is a module's own asks
 * for no module of a shorter name: that one may need a build. What is rare is asked for by its whole name.
 * @param {readonly Module[]} modules
 * @param {readonly string[]} names
 */
export function wanted(modules, names) {
  if (names.length === 0) return modules.filter(({ rare }) => !rare);
  const own = new Set(modules.map(({ area }) => area));
  const may = (/** @type {string} */ area, /** @type {string} */ name) =>
    `${area}.`.startsWith(name) || (name.startsWith(`${area}.`) && !own.has(name));
  return modules.filter(({ area, rare }) => names.some((name) => (rare ? name === area : may(area, name))));
}

/** @param {readonly string[]} args @returns {Promise<number>} exit code: 1 when something could not be measured */
export async function bench(args) {
  reportOnStandardError();
  try {
    const { values, positionals: names } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
    });
    await prepare({ generated: false });
    const modules = wanted(modulesOf(path.join(ROOT, "lib/bench")), names);
    if (modules.length === 0) throw new Sentence(`Nothing is measured under ${names.join(", ")}.`);
    if (!values.json) console.log(row("figure", "value", "goal", "", "against"));
    let unmeasured = 0;
    for (const module of modules) unmeasured += await measure(module, names, values.json ? printJson : printRow);
    return unmeasured === 0 ? 0 : 1;
  } catch (error) {
    printFailure(error);
    return 1;
  }
}

/** @param {Module} module @param {readonly string[]} names @param {(figure: Figure) => void} print @returns {Promise<number>} */
function measure(module, names, print) {
  return withNeeds(module.needs, async (env) => {
    let unmeasured = 0;
    const args = ["--expose-gc", "--import", "tsx", "lib/cli/bench-run.ts", module.file, ...names];
    const code = await lines(process.execPath, args, env, (line) => {
      const figure = JSON.parse(line);
      if (figure.value === null) unmeasured += 1;
      print(figure);
    });
    return code === 0 ? unmeasured : unmeasured + 1;
  });
}

/** @param {Figure} figure */
const printJson = (figure) => console.log(JSON.stringify(figure));

/** @param {Figure} figure */
function printRow({ name, value, unit, goal, holds, reference }) {
  console.log(row(name, value === null ? "?" : `${value} ${unit}`, goal, holds ? "holds" : "DOES NOT HOLD", reference));
}

/** @param {string} name @param {string} value @param {string} goal @param {string} holds @param {string} reference */
function row(name, value, goal, holds, reference) {
  return `${name.padEnd(34)} ${value.padStart(16)}  ${goal.padEnd(12)} ${holds.padEnd(14)} ${reference}`;
}
