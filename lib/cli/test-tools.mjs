// @ts-check
// The steps of `npm test` that read the code without running it.
import { run } from "./command.mjs";
import { toolEnvironment } from "./prepare.mjs";

/** @typedef {import("./test-tally.mjs").Tally} Tally */
/** @typedef {{ tally: Tally, output?: string, note?: string }} Result `output` is shown when something failed */

/** Areas that the import rules must have seen: a checker that sees nothing finds nothing. */
const AREAS = [
  "app/",
  "components/ui/",
  "components/eligibility/",
  "lib/client/",
  "lib/contract/",
  "lib/domain/",
  "lib/reader/",
  "lib/server/",
];
const FEWEST_MODULES = 200;

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<Result>} */
async function tool(args, env = process.env) {
  const { code, output } = await run(process.execPath, args, { env: { ...env, NO_COLOR: "1" } });
  return { tally: { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output };
}

export const types = () => tool(["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false"]);

export const lint = () => tool(["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--max-diagnostics=50", "."]);

export const deadCode = () => tool(["node_modules/knip/bin/knip.js", "--no-progress"]);

/** The migrations, replayed on an empty database in memory, give the schema. */
export const drift = () => {
  const ends = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema", "--exit-code"];
  return tool(["node_modules/prisma/build/index.js", "migrate", "diff", ...ends], {
    ...toolEnvironment(),
    PGLITE_DIR: "memory://",
  });
};

/** @returns {Promise<Result>} */
export async function imports() {
  const cruise = ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs"];
  const places = ["app", "components", "lib", "prisma", "e2e"];
  const { output } = await run(process.execPath, [...cruise, "--output-type", "json", ...places]);
  const unseen = blindSpots(output);
  if (unseen.length > 0) return { tally: { passed: 0, failed: 1, skipped: 0 }, output: unseen.join("\n") };
  const { violations } = JSON.parse(output).summary;
  const lines = violations.map(
    (/** @type {{ rule: { name: string }, from: string, to: string }} */ one) => `${one.rule.name}: ${one.from} -> ${one.to}`,
  );
  return { tally: { passed: 0, failed: lines.length > 0 ? 1 : 0, skipped: 0 }, output: lines.join("\n") };
}

/**
 * What the import check should have seen and did not.
 * @param {string} output of dependency-cruiser, as json
 * @returns {string[]}
 */
export function blindSpots(output) {
  /** @type {string[]} */
  let seen = [];
  try {
    seen = JSON.parse(output).modules.map((/** @type {{ source: string }} */ one) => one.source);
  } catch {
    return [`The import check did not run: ${output.slice(0, 2_000)}`];
  }
  const own = seen.filter((source) => !source.includes("node_modules"));
  const areas = AREAS.filter((area) => !own.some((source) => source.startsWith(area)));
  const few = own.length < FEWEST_MODULES ? [`The import check saw only ${own.length} modules.`] : [];
  return [...few, ...areas.map((area) => `The import check saw no module of ${area}.`)];
}
