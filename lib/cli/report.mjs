// @ts-check
/** A failure that a person can act on: printed as it stands, without a stack. */
export class Sentence extends Error {}

/** Where the lines go: standard output, unless a command keeps that for its result. @type {(line: string) => void} */
let say = console.log;
export function reportOnStandardError() {
  say = console.error;
}

/** @param {number} since a performance.now() */
export function elapsed(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs one step and prints one line with its time.
 * @template T
 * @param {string} done what the line says
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(done, work) {
  const since = performance.now();
  const result = await work();
  say(`  ${done} (${elapsed(since)})`);
  return result;
}

/**
 * Prints the sentence of a failure, or its stack when nobody foresaw it.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof Sentence) console.error(`\n${error.message}`);
  else console.error("\nAn unexpected failure; please report it with this text:\n", error);
}
