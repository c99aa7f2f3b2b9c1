// @ts-check
import { accessSync, constants, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Sentence } from "./report.mjs";

/** The checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** What can be made again: templates, stamps. It goes with node_modules. */
export const CACHE = path.join(ROOT, "node_modules/.cache/portal");

/**
 * The data folder, made when absent; readable by its owner alone, since secrets and the database live there.
 * @param {NodeJS.ProcessEnv} environment
 */
export function dataFolder(environment) {
  const folder = path.resolve(ROOT, environment.PORTAL_DATA ?? ".data");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Sentence(
      `The data folder ${folder} cannot be written: give this user the right to, or set PORTAL_DATA to another folder.`,
    );
  }
  return folder;
}
