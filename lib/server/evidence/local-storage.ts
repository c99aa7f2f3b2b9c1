import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { organisationOfKey } from "@/lib/domain/evidence/storage-key";
import { evidenceFolder } from "./data-folder";
import type { EvidenceStorage, StoredFile } from "./storage";

function placeOf(key: string): string {
  if (organisationOfKey(key) === null) throw new Error("no key of the storage");
  return path.join(evidenceFolder(), key);
}

/**
 * The data folder. The file lies on the same disk, forced there, before it is given its name: a crash leaves it under its key whole, or
 * not at all.
 */
export const localStorage: EvidenceStorage = {
  async put(key, file) {
    const place = placeOf(key);
    const folder = path.dirname(place);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(file.path, place);
    await force(folder);
  },

  async read(key) {
    const handle = await open(placeOf(key), "r").catch((error) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    return handle && createReadStream("", { fd: handle });
  },

  async remove(key) {
    await rm(placeOf(key), { force: true });
  },

  async *list(): AsyncGenerator<StoredFile> {
    for (const organisation of await namesIn(evidenceFolder())) {
      for (const name of await namesIn(path.join(evidenceFolder(), organisation))) {
        const key = `${organisation}/${name}`;
        if (organisationOfKey(key) === null) continue;
        const found = await stat(placeOf(key)).catch(() => null);
        // Renaming keeps the times of what is in it; its own change is the moment it came here.
        if (found?.isFile()) yield { key, at: found.ctime };
      }
    }
  },
};

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/** Forces the names in a folder to the disk; a system that cannot is left to itself. */
async function force(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
