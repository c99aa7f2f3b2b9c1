import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { Refusal } from "../errors";
import { transitFolder } from "./data-folder";

/** A file on its way: on this disk, under a drawn name, forced there. Whoever has it drops it, or gives it its place. */
export interface TransitFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly drop: () => Promise<void>;
}

/**
 * Writes a body to the disk as it arrives, hashed and counted on the way: never held whole. Too long a one is read no further than the
 * limit, and leaves nothing behind.
 */
export async function takeIn(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<TransitFile> {
  const folder = transitFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, randomUUID());
  const drop = () => rm(file, { force: true });
  const handle = await open(file, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new Refusal(413, "evidence-too-large", { megabytes: String(mostBytes / 1_000_000) });
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    return { path: file, bytes, sha256: hash.digest("hex"), drop };
  } catch (error) {
    await drop();
    throw error;
  } finally {
    await handle.close();
  }
}
