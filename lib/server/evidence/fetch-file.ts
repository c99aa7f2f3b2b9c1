import { createReadStream } from "node:fs";
import { Refusal } from "../errors";
import { evidenceStorage } from "./storage";
import type { FileOfStorage } from "./store-evidence-file";
import { type TransitFile, takeIn } from "./transit-file";

/** A copy on this disk: what was verified is what goes out, whatever happens to the storage meanwhile. */
export async function fetchFile({
  storageKey,
  bytes,
  sha256,
}: Pick<FileOfStorage, "storageKey" | "bytes" | "sha256">): Promise<TransitFile | "missing" | "altered"> {
  const content = await (await evidenceStorage()).read(storageKey);
  if (!content) return "missing";
  // One that has grown is read no further than it should be long.
  const fetched = await takeIn(content, bytes).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (fetched?.sha256 === sha256) return fetched;
  await fetched?.drop();
  return "altered";
}

/** Its bytes; the copy is dropped once they are gone. */
export async function* contentOf({ path, drop }: TransitFile): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } finally {
    await drop();
  }
}
