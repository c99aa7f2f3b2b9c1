import { randomUUID } from "node:crypto";
import { cleanFileName } from "@/lib/domain/evidence/file-name";
import { storageKey } from "@/lib/domain/evidence/storage-key";
import { env } from "../env";
import { recogniseFile } from "./recognise-file";
import { evidenceStorage } from "./storage";
import type { NewFile } from "./store-evidence";
import { takeIn } from "./transit-file";

/**
 * Takes a file in, finds what it is, gives it its place, and only then has it recorded: a row never speaks of a file that is not there.
 * What is refused, or not recorded, leaves nothing behind; what a crash leaves is swept by the worker.
 */
export async function fileUpload<T>(
  organisationId: string,
  given: { readonly body: AsyncIterable<Uint8Array>; readonly fileName: string },
  record: (file: NewFile) => Promise<T>,
): Promise<T> {
  const taken = await takeIn(given.body, env().EVIDENCE_MAX_MB * 1_000_000);
  try {
    const { bytes, sha256 } = taken;
    const media = await recogniseFile(taken.path, bytes, given.fileName);
    const storage = await evidenceStorage();
    const key = storageKey(organisationId, randomUUID());
    await storage.put(key, taken);
    try {
      return await record({ fileName: cleanFileName(given.fileName, media), bytes, media, sha256, storageKey: key });
    } catch (error) {
      await storage.remove(key).catch(() => undefined);
      throw error;
    }
  } finally {
    await taken.drop();
  }
}
