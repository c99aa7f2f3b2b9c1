import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, linkSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { type ArchiveEntry, MANIFEST, type Manifest } from "./archive-manifest";
import { Sentence } from "./report.mjs";

export interface ArchiveSink {
  /** Rows of a table, one line each; held in memory, so keep it to a few megabytes. */
  readonly lines: (name: string, lines: readonly string[]) => Promise<void>;
  /** A file as it lies on disk, streamed. */
  readonly file: (name: string, source: string) => Promise<void>;
  readonly entries: readonly ArchiveEntry[];
}

/**
 * Writes an archive under another name, and gives it its name once it is whole and on disk: what bears the name can be relied on.
 * Never takes the place of a file. Readable by its owner alone. Gives size and SHA-256 of the file.
 */
export async function writeArchive(
  target: string,
  fill: (sink: ArchiveSink) => Promise<Omit<Manifest, "entries">>,
): Promise<{ bytes: number; sha256: string }> {
  refuseExisting(target);
  const unfinished = `${target}.${process.pid}.part`;
  try {
    const tar = pack();
    const whole = createHash("sha256");
    const hashed = new Transform({
      transform: (chunk: Buffer, _, done) => {
        whole.update(chunk);
        done(null, chunk);
      },
    });
    const out = createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true });
    const flowing = pipeline(tar, createGzip(), hashed, out);
    const filling = fillAll(tar, fill).catch((error) => {
      tar.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    });
    // Whichever fails first is told; the other one fails of it.
    await Promise.all([filling, flowing]);
    giveName(unfinished, target);
    return { bytes: statSync(target).size, sha256: whole.digest("hex") };
  } catch (error) {
    throw noFolder(error, target) ?? error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function fillAll(
  tar: ReturnType<typeof pack>,
  fill: (sink: ArchiveSink) => Promise<Omit<Manifest, "entries">>,
): Promise<void> {
  const entries: ArchiveEntry[] = [];
  const sink: ArchiveSink = {
    entries,
    lines: async (name, lines) => {
      const content = Buffer.from(lines.map((line) => `${line}\n`).join(""));
      const sha256 = await add(tar, name, content.length, Readable.from([content]));
      entries.push({ name, bytes: content.length, lines: lines.length, sha256 });
    },
    file: async (name, source) => {
      const bytes = statSync(source).size;
      entries.push({ name, bytes, lines: null, sha256: await add(tar, name, bytes, createReadStream(source)) });
    },
  };
  const manifest: Manifest = { ...(await fill(sink)), entries };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  await add(tar, MANIFEST, text.length, Readable.from([text]));
  tar.finalize();
}

/** Streams one entry, no faster than the disk takes it. */
async function add(tar: ReturnType<typeof pack>, name: string, size: number, content: Readable): Promise<string> {
  const hash = createHash("sha256");
  content.on("data", (chunk: Buffer) => hash.update(chunk));
  await pipeline(content, tar.entry({ name, size, mode: 0o600 }));
  return hash.digest("hex");
}

function refuseExisting(target: string): void {
  if (existsSync(target)) throw new Sentence(`${target} exists already and is left as it is: give another name.`);
}

/** A link fails where a file has come meanwhile; some file systems have none. */
function giveName(unfinished: string, target: string): void {
  try {
    linkSync(unfinished, target);
  } catch (error) {
    refuseExisting(target);
    throw new Sentence(`${target} could not be given its name (${error instanceof Error ? error.message : error}).`);
  }
}

function noFolder(error: unknown, target: string): Sentence | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "EACCES" || code === "EROFS"
    ? new Sentence(`${path.dirname(target)} cannot be written: make the folder, or give another one.`)
    : null;
}
