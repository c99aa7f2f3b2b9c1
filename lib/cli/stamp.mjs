// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Hash of files and folders by path and content, of what is not there too, and of named values.
 * @param {string} root
 * @param {readonly string[]} places
 * @param {{ values?: Record<string, unknown>, except?: (path: string) => boolean }} [options]
 */
export function hashOf(root, places, { values = {}, except = () => false } = {}) {
  const hash = createHash("sha256").update(JSON.stringify(values));
  for (const file of places.flatMap((place) => filesUnder(root, place)).sort()) {
    if (except(file)) continue;
    hash.update(`\n${file}\n`).update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/** @param {string} root @param {string} place @returns {string[]} */
function filesUnder(root, place) {
  const stat = statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return readdirSync(path.join(root, place)).flatMap((name) => filesUnder(root, `${place}/${name}`));
}

/**
 * Does the work unless the stamp says that its result is of this state. The stamp goes before the work and comes after it, so that
 * work cut short is done again.
 * @param {{ stamp: string, state: string, result: string }} made `result`: a path that exists once the work is done
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether there was work
 */
export async function whenStale({ stamp, state, result }, work) {
  if (existsSync(result) && read(stamp) === state) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
  return true;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
