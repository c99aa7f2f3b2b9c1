// @ts-check
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { ROOT } from "./place.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} code
 * @property {string} output standard output and error, in the order they came
 */

/**
 * Runs a command to its end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string, uid?: number, gid?: number }} [options] `show` prints while it runs
 * @returns {Promise<Outcome>}
 */
export function run(file, args, { env = process.env, show = false, cwd = ROOT, ...identity } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], ...identity });
    /** @type {string[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output.push(text);
        if (show) process.stdout.write(text);
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: `${output.join("")}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: output.join("") }));
  });
}

/**
 * Runs a command to its end and hands over each line of its standard output; standard error is shown.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} onLine
 * @returns {Promise<number>} exit code
 */
export async function lines(file, args, env, onLine) {
  const child = spawn(file, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  for await (const line of createInterface({ input: child.stdout })) onLine(line);
  return ended;
}
