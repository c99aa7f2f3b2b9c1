// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Who holds a lock: the process, and what tells it from a later process of the same number.
 * @typedef {{ pid: number, born: string, [detail: string]: unknown }} Holder
 */

/**
 * What the kernel tells of a process: its state, and when it began. Null where it does not tell.
 * @param {number} pid
 */
function kernelView(pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", born: `${boot}:${fields[19]}` };
  } catch {
    return null;
  }
}

/** Tells a process from a later one of the same number: numbers are used again, most of all in containers. @param {number} pid */
export function bornAt(pid) {
  return kernelView(pid)?.born ?? "";
}

/** @param {Holder} holder */
export function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") return false;
  }
  const seen = kernelView(holder.pid);
  // A dead process keeps its number until its parent asks after it, and in a container nobody may.
  if (seen?.state === "Z" || seen?.state === "X") return false;
  return holder.born === "" || seen === null || holder.born === seen.born;
}

/**
 * The live holder of a lock file, or null.
 * @param {string} file
 * @returns {Holder | null}
 */
export function holderOf(file) {
  const holder = read(file);
  return holder && isAlive(holder) ? holder : null;
}

/**
 * Takes a lock file for this process. A file left by a process that is gone is taken over.
 * @param {string} file
 * @param {Record<string, unknown>} [detail] told to whoever finds the lock taken
 * @returns {{ taken: true, release: () => void, note: (detail: Record<string, unknown>) => void } | { taken: false, holder: Holder }}
 */
export function takeLock(file, detail = {}) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (create(file, detail)) return { taken: true, release: () => release(file), note: (more) => note(file, more) };
    const holder = read(file);
    if (holder && isAlive(holder)) return { taken: false, holder };
    setAside(file, holder);
  }
  throw new Error(`The lock file ${file} changes hands without end.`);
}

/** @param {string} file @param {Record<string, unknown>} detail */
function create(file, detail) {
  const own = `${file}.${process.pid}.new`;
  writeFileSync(own, JSON.stringify({ ...detail, pid: process.pid, born: bornAt(process.pid) }), { mode: 0o600 });
  try {
    // As exclusive as O_EXCL, and nobody ever reads a file that is not written yet.
    linkSync(own, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes a dead holder's file. Renaming is atomic, so of two takers one sees that it moved a newer file, and puts it back.
 * @param {string} file @param {Holder | null} dead
 */
function setAside(file, dead) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && isAlive(moved) && moved.pid !== dead?.pid) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** @param {string} file @returns {Holder | null} */
function read(file) {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return Number.isInteger(holder?.pid) && typeof holder.born === "string" ? holder : null;
  } catch {
    return null;
  }
}

/** @param {string} file @param {Record<string, unknown>} more */
function note(file, more) {
  const own = `${file}.${process.pid}.note`;
  writeFileSync(own, JSON.stringify({ ...read(file), ...more }), { mode: 0o600 });
  renameSync(own, file);
}

/** @param {string} file */
function release(file) {
  if (read(file)?.pid === process.pid) rmSync(file, { force: true });
}
