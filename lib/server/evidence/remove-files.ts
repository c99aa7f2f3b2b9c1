import { faultOf } from "../fault";
import { log } from "../log";
import { evidenceStorage } from "./storage";

/** Removes files that no row speaks of any more. One that the storage keeps back is left to the sweep, which finds it again. */
export async function removeFiles(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  try {
    const storage = await evidenceStorage();
    for (const key of keys) await storage.remove(key);
  } catch (error) {
    log.error({ error: faultOf(error) }, "files could not be removed from the storage of evidence");
  }
}
