import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { faultOf } from "../fault";
import { log } from "../log";
import { appliedMigrations } from "./store-migration";

/** Longer than this is not ready. */
const PATIENCE_MS = 4_000;
/** Anybody may ask: whoever asks again within a second gets the same answer, at no cost to the database. */
const KEPT_MS = 1_000;

/** The migrations that this build came with. */
function shipped(): string[] {
  const folder = path.join(process.cwd(), "prisma/migrations");
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Whether the database answers in time and has every migration; what is missing goes to the log and nowhere else. */
export async function checkReadiness(
  applied: () => Promise<readonly string[]> = appliedMigrations,
  patience = PATIENCE_MS,
): Promise<boolean> {
  try {
    const late = pause(patience, null, { ref: false });
    const names = await Promise.race([applied(), late]);
    const missing = shipped().filter((name) => !names?.includes(name));
    if (missing.length > 0) log.warn({ late: names === null, missing }, "not ready");
    return missing.length === 0;
  } catch (error) {
    log.warn({ error: faultOf(error) }, "not ready");
    return false;
  }
}

let last: { readonly at: number; readonly answer: Promise<boolean> } | undefined;

/** As above, asked of the database once a second at most. */
export function isReady(now = Date.now()): Promise<boolean> {
  if (!last || now - last.at >= KEPT_MS) last = { at: now, answer: checkReadiness() };
  return last.answer;
}
