// @ts-check
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Sentence } from "./report.mjs";

/**
 * Secrets of a demonstration, made once and kept in the data folder, readable by its owner alone.
 * @param {string} folder
 * @returns {{ session: string, database: string }}
 */
export function demonstrationSecrets(folder) {
  const file = path.join(folder, "secrets.json");
  const own = `${file}.${process.pid}`;
  const made = { session: randomBytes(48).toString("base64url"), database: randomBytes(24).toString("base64url") };
  writeFileSync(own, JSON.stringify(made), { mode: 0o600 });
  try {
    linkSync(own, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  } finally {
    rmSync(own, { force: true });
  }
  return read(file);
}

/** @param {string} file */
function read(file) {
  try {
    const { session, database } = JSON.parse(readFileSync(file, "utf8"));
    if (session.length >= 32 && database.length >= 16) return { session, database };
  } catch {
    // said below
  }
  throw new Sentence(`${file} is damaged: delete it and start again (everyone will have to sign in again).`);
}
