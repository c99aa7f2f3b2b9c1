// @ts-check
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startChild } from "./child.mjs";
import { Sentence } from "./report.mjs";

const SCRIPT = fileURLToPath(new URL("./embedded-database.mjs", import.meta.url));

/**
 * Starts the embedded database and waits until it listens.
 * @param {string} folder
 * @param {string} password
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function openDatabase(folder, password, environment = process.env) {
  const child = startChild([SCRIPT, folder], { env: { ...environment, EMBEDDED_PASSWORD: password }, readable: true });
  const port = await Promise.race([announcedPort(child.stdout), child.ended.then(() => null)]);
  if (port === null) throw new Sentence(`The embedded database in ${folder} did not open: see its message above.`);
  return { ...child, url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres?sslmode=disable&prepared=no` };
}

/** @param {NodeJS.ReadableStream | null} stdout @returns {Promise<number | null>} */
async function announcedPort(stdout) {
  if (!stdout) return null;
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith("{")) return Number(JSON.parse(line).port);
  }
  return null;
}
