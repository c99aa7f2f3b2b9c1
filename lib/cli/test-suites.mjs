// @ts-check
// The steps of `npm test` that run the code.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { run } from "./command.mjs";
import { findPrograms, installPostgres, startPostgres } from "./postgres.mjs";
import { prepare, toolEnvironment } from "./prepare.mjs";
import { Sentence } from "./report.mjs";
import { playwrightTally, vitestTally } from "./test-tally.mjs";

/** @typedef {import("./test-tools.mjs").Result} Result */

const reports = mkdtempSync(path.join(tmpdir(), "portal-test-"));
/** Where the browser tests' build goes, so that they run beside `npm start`. */
const DIST_DIR = ".next-e2e";

/** @param {string} name @param {readonly string[]} places @param {NodeJS.ProcessEnv} env @returns {Promise<Result>} */
async function vitest(name, places, env) {
  const file = path.join(reports, `${name}.json`);
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    ...places,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const { code } = await run(process.execPath, args, { env, show: true });
  return { tally: vitestTally(file, code) };
}

export const unit = () => {
  const { TEST_DATABASE_URL: _, ...env } = toolEnvironment();
  return vitest("unit", [], env);
};

/** The server's tests again, on a real PostgreSQL. @returns {Promise<Result>} */
export async function postgres() {
  const server = await anyServer();
  if (!server) {
    const sentence =
      "No PostgreSQL here: install Debian's package postgresql, or set TEST_DATABASE_URL to a server where databases may be created.";
    if (process.env.CI) throw new Sentence(sentence);
    return { tally: { passed: 0, failed: 0, skipped: 1 }, note: `skipped. ${sentence}` };
  }
  try {
    return await vitest("postgres", ["lib/server", "prisma", "lib/cli/backup"], {
      ...toolEnvironment(),
      TEST_DATABASE_URL: server.url,
    });
  } finally {
    await server.stop();
  }
}

/** The server that is named, found or may be installed. @returns {Promise<{ url: string, stop: () => Promise<void> } | null>} */
async function anyServer() {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return { url: named, stop: async () => undefined };
  const programs = findPrograms() ?? ((await installPostgres()) ? findPrograms() : null);
  return programs ? startPostgres(programs) : null;
}

/** Journeys and accessibility, in a browser, against the built portal. @returns {Promise<Result>} */
export async function browser() {
  const CHROMIUM_PATH = await findBrowser();
  await prepare({ distDir: DIST_DIR });
  const file = path.join(reports, "browser.json");
  const env = { ...toolEnvironment(), CHROMIUM_PATH, NEXT_DIST_DIR: DIST_DIR, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  const { code } = await run(process.execPath, args, { env, show: true });
  return { tally: playwrightTally(file, code) };
}
