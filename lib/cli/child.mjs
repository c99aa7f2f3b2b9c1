// @ts-check
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./place.mjs";

/**
 * @typedef {object} Child
 * @property {number | undefined} pid
 * @property {NodeJS.ReadableStream | null} stdout
 * @property {Promise<string>} ended how it ended, in words
 * @property {(patience: number) => Promise<void>} stop asks it to end, and after so many milliseconds makes it
 */

/**
 * Starts a long-lived child in a process group of its own: Ctrl-C reaches the start command alone, which then stops its children in
 * order. The pipe on its standard input is its life line (life-line.mjs).
 * @param {readonly string[]} args of node
 * @param {{ env: NodeJS.ProcessEnv, readable?: boolean }} options `readable`: its standard output is read here instead of shown
 * @returns {Child}
 */
export function startChild(args, { env, readable = false }) {
  const stdio = /** @type {const} */ (["pipe", readable ? "pipe" : "inherit", "inherit"]);
  const child = spawn(process.execPath, args, { cwd: ROOT, env, detached: true, stdio: [...stdio] });
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
  });
  child.stdin?.on("error", () => undefined);
  return { pid: child.pid, stdout: child.stdout, ended, stop: (patience) => stop(child.pid, ended, patience) };
}

/** @param {number | undefined} pid @param {Promise<string>} ended @param {number} patience */
async function stop(pid, ended, patience) {
  if (pid === undefined) return;
  signal(pid, "SIGTERM");
  const gone = await Promise.race([ended.then(() => true), sleep(patience, false, { ref: false })]);
  // The whole group, so that nothing the child started outlives it.
  if (!gone) signal(-pid, "SIGKILL");
  await ended;
  signal(-pid, "SIGKILL");
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}
