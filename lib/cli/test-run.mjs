// @ts-check
import { parseArgs } from "node:util";
import { prepare } from "./prepare.mjs";
import { elapsed, Sentence } from "./report.mjs";
import { closingLine, sum } from "./test-tally.mjs";

/** @typedef {import("./test-tools.mjs").Result} Result */
/** @typedef {import("./test-tally.mjs").Tally} Tally */
/** @typedef {{ name: string, says: string, run: () => Promise<Result> }} Step */

/** In this order; the steps of one row run two at a time. @returns {Promise<Step[][]>} */
async function allSteps() {
  const tools = await import("./test-tools.mjs");
  const suites = await import("./test-suites.mjs");
  return [
    [
      { name: "types", says: "types", run: tools.types },
      { name: "lint", says: "format and lint", run: tools.lint },
      { name: "imports", says: "import rules", run: tools.imports },
      { name: "dead", says: "dead code", run: tools.deadCode },
      { name: "drift", says: "migrations give the schema", run: tools.drift },
    ],
    [{ name: "unit", says: "unit, on the embedded database", run: suites.unit }],
    [{ name: "postgres", says: "server, on PostgreSQL", run: suites.postgres }],
    [{ name: "browser", says: "journeys and accessibility, in a browser", run: suites.browser }],
  ];
}

/**
 * Runs the steps until a row fails.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function test(args) {
  const since = performance.now();
  /** @type {Tally[]} */
  const tallies = [];
  try {
    const { only } = parseArgs({ args: [...args], options: { only: { type: "string" } } }).values;
    await prepare();
    for (const row of chosen(await allSteps(), only)) {
      tallies.push(...(await runRow(row)));
      if (sum(tallies).failed > 0) break;
    }
  } catch (error) {
    console.error(error instanceof Sentence ? `\n${error.message}` : error);
    tallies.push({ passed: 0, failed: 1, skipped: 0 });
  }
  const total = sum(tallies);
  console.log(`\n${total.failed === 0 ? "All is well" : "Stopped at the first failure: see above"} (${elapsed(since)}).`);
  console.log(closingLine(total));
  return total.failed === 0 ? 0 : 1;
}

/** @param {Step[][]} rows @param {string | undefined} only @returns {Step[][]} */
export function chosen(rows, only) {
  if (only === undefined) return rows;
  const wanted = new Set(only.split(",").map((name) => name.trim()));
  const known = rows.flat().map((step) => step.name);
  const unknown = [...wanted].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Sentence(`There is no step ${unknown.join(", ")}. Steps: ${known.join(", ")}.`);
  return rows.map((row) => row.filter((step) => wanted.has(step.name))).filter((row) => row.length > 0);
}

/** @param {readonly Step[]} row @returns {Promise<Tally[]>} */
async function runRow(row) {
  const waiting = [...row];
  /** @type {Tally[]} */
  const tallies = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) tallies.push(await runStep(step));
  };
  await Promise.all([work(), work()]);
  return tallies;
}

/** @param {Step} step @returns {Promise<Tally>} */
async function runStep({ says, run }) {
  const since = performance.now();
  const { tally, output, note } = await run();
  const counted =
    tally.passed + tally.failed + tally.skipped > 1
      ? `: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`
      : "";
  console.log(`${tally.failed > 0 ? "FAILED" : "ok    "} ${says}${counted}${note ? `: ${note}` : ""} (${elapsed(since)})`);
  if (tally.failed > 0 && output) console.log(output);
  return tally;
}
