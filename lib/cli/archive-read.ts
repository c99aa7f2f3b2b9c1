import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { evidenceOfEntry, MANIFEST, Manifest, tableOfEntry } from "./archive-manifest";
import { Sentence } from "./report.mjs";

/** Chunks are a few megabytes and one row longer at most: more is no archive of ours. */
const LARGEST_CHUNK = 512_000_000;

export interface OpenEntry {
  readonly name: string;
  readonly size: number;
  /** To be read to its end before the next entry. */
  readonly body: AsyncIterable<Buffer>;
}

/** Entries of an archive in order, streamed. */
export async function* entriesOf(file: string): AsyncGenerator<OpenEntry> {
  const tar = extract();
  const flowing = pipeline(createReadStream(file), createGunzip(), tar);
  flowing.catch(() => undefined);
  try {
    for await (const entry of tar) {
      if (entry.header.type !== "file") throw new Sentence(`${file} holds something that is no file (${entry.header.name}).`);
      yield { name: entry.header.name, size: entry.header.size ?? 0, body: contentIn(file, entry) };
    }
    await flowing;
  } catch (error) {
    throw error instanceof Sentence ? error : unreadable(file, error);
  }
}

async function* contentIn(file: string, entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of entry as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Sentence(`${file} does not exist.`);
  return new Sentence(`${file} is damaged or cut short (${reason}). Nothing was changed.`);
}

/** The whole content of an entry. */
export async function contentOf(entry: OpenEntry): Promise<Buffer> {
  if (entry.size > LARGEST_CHUNK) throw new Sentence(`The archive is damaged: ${entry.name} claims ${entry.size} bytes.`);
  const chunks: Buffer[] = [];
  for await (const chunk of entry.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Seen {
  readonly bytes: number;
  readonly lines: number;
  readonly sha256: string;
}

/**
 * Reads a whole archive and holds it against its manifest: every entry is there once, with its size, lines and hash, and nothing
 * besides. Refuses what is damaged, cut short or no archive.
 */
export async function verifyArchive(file: string): Promise<Manifest> {
  const seen = new Map<string, Seen>();
  let manifest: Manifest | null = null;
  for await (const entry of entriesOf(file)) {
    if (manifest || seen.has(entry.name)) throw damaged(file, `${entry.name} is out of place`);
    if (entry.name === MANIFEST) manifest = parseManifest(file, await contentOf(entry));
    else seen.set(entry.name, await digest(entry));
  }
  if (!manifest) throw damaged(file, "it is cut short, or no archive of the portal");
  compare(file, manifest, seen);
  return manifest;
}

async function digest({ body }: OpenEntry): Promise<Seen> {
  const hash = createHash("sha256");
  let bytes = 0;
  let lines = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { bytes, lines, sha256: hash.digest("hex") };
}

function parseManifest(file: string, content: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(content.toString("utf8")));
  } catch {
    throw damaged(file, "its manifest cannot be read; it may come from a newer portal");
  }
}

function compare(file: string, manifest: Manifest, seen: ReadonlyMap<string, Seen>): void {
  const rows = new Map(manifest.tables.map(({ name }) => [name, 0]));
  for (const { name, bytes, lines, sha256 } of manifest.entries) {
    const found = seen.get(name);
    if (!found) throw damaged(file, `${name} is missing`);
    if (found.sha256 !== sha256 || found.bytes !== bytes) throw damaged(file, `${name} is not what was written`);
    const table = tableOfEntry(name);
    if (table === null && evidenceOfEntry(name) === null) throw damaged(file, `${name} belongs nowhere`);
    if (table === null) continue;
    if (found.lines !== lines || !rows.has(table)) throw damaged(file, `${name} does not hold the rows that it should`);
    rows.set(table, (rows.get(table) ?? 0) + found.lines);
  }
  if (seen.size !== manifest.entries.length) throw damaged(file, "it holds more than its manifest says");
  for (const table of manifest.tables)
    if (rows.get(table.name) !== table.rows) throw damaged(file, `rows of ${table.name} are missing`);
}

function damaged(file: string, reason: string): Sentence {
  return new Sentence(`${file} is refused: ${reason}. Nothing was changed.`);
}
