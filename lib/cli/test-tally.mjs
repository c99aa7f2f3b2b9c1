// @ts-check
import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const add = (/** @type {keyof Tally} */ key) => tallies.reduce((total, one) => total + one[key], 0);
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped") };
}

/** The closing line, which machines read. @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `portal: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * What vitest's json reporter counted. A file that could not be loaded has no test that failed; it counts as one.
 * @param {string} file @param {number} code the exit code of the run
 * @returns {Tally}
 */
export function vitestTally(file, code) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(file);
  return atLeastOneFailed({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, code);
}

/**
 * What Playwright's json reporter counted.
 * @param {string} file @param {number} code the exit code of the run
 * @returns {Tally}
 */
export function playwrightTally(file, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file).stats ?? {};
  return atLeastOneFailed({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/** A run that failed has failed, and so has one in which nothing ran. @param {Tally} tally @param {number} code @returns {Tally} */
function atLeastOneFailed(tally, code) {
  const silent = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
