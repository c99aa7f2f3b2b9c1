import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { organisationOfKey } from "@/lib/domain/evidence/storage-key";
import type { EvidenceStorage } from "@/lib/server/evidence/storage";
import { evidenceEntryName, evidenceOfEntry } from "./archive-manifest";
import type { OpenEntry } from "./archive-read";
import type { ArchiveSink } from "./archive-write";
import type { EvidenceRow } from "./evidence-rows";
import { Sentence } from "./report.mjs";

const placeOf = (folder: string) => path.join(folder, "evidence");

/** Files beneath the evidence folder, by their relative path; whatever lies there is taken. */
export function evidenceFiles(folder: string): string[] {
  const place = placeOf(folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const relative = path.relative(place, path.join(entry.parentPath, entry.name));
      if (!entry.isFile() || evidenceOfEntry(evidenceEntryName(relative)) === null)
        throw new Sentence(
          `${path.join(place, relative)} is no ordinary file: an archive cannot hold it. No archive was written.`,
        );
      return relative;
    })
    .sort();
}

/**
 * After the database: every file that its rows speak of is there by then. From a bucket, where one is configured, come those that the
 * rows speak of, each fetched whole before it goes in: a cut line must not spoil the archive.
 */
export async function backupEvidence(
  folder: string,
  sink: ArchiveSink,
  bucket: EvidenceStorage | null,
  rows: readonly EvidenceRow[],
): Promise<number> {
  const files = evidenceFiles(folder);
  for (const relative of files) await sink.file(evidenceEntryName(relative), path.join(placeOf(folder), relative));
  if (!bucket) return files.length;
  const known = new Set(files);
  let fetched = 0;
  for (const { key } of rows.filter((row) => !known.has(row.key))) {
    const content = await bucket.read(key);
    if (!content) continue;
    const part = path.join(folder, `evidence.${process.pid}.part`);
    try {
      await pipeline(content, createWriteStream(part, { mode: 0o600 }));
      await sink.file(evidenceEntryName(key), part);
      fetched += 1;
    } finally {
      rmSync(part, { force: true });
    }
  }
  return files.length + fetched;
}

export interface EvidenceTarget {
  readonly take: (entry: OpenEntry) => Promise<void>;
  /** Gives the folder its name: all files at once. */
  readonly keep: () => void;
  /** Forgets what was written and not kept. */
  readonly drop: () => void;
}

/**
 * Writes files of an archive beside the evidence folder, which must be empty; or, as each is there, into the bucket that is configured:
 * what a restore that fails leaves there is swept by the worker.
 */
export function evidenceTarget(folder: string, bucket: EvidenceStorage | null = null): EvidenceTarget {
  const place = placeOf(folder);
  if (evidenceFiles(folder).length > 0)
    throw new Sentence(`${place} holds files: move it away first, so that nothing is mixed or overwritten. Nothing was changed.`);
  const beside = `${place}.restoring`;
  rmSync(beside, { recursive: true, force: true });
  return {
    take: async (entry) => {
      const relative = evidenceOfEntry(entry.name);
      if (relative === null) throw new Sentence(`${entry.name} belongs nowhere.`);
      const file = path.join(beside, relative);
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      await pipeline(entry.body, createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }));
      if (bucket && organisationOfKey(relative) !== null) await moveInto(bucket, relative, file);
    },
    keep: () => {
      if (!existsSync(beside)) return;
      if (existsSync(place)) removeEmpty(place);
      renameSync(beside, place);
    },
    drop: () => rmSync(beside, { recursive: true, force: true }),
  };
}

async function moveInto(bucket: EvidenceStorage, key: string, file: string): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  await bucket.put(key, { path: file, bytes: statSync(file).size, sha256: hash.digest("hex") });
  rmSync(file);
}

/** Folders alone: a file that has come meanwhile makes it fail. */
function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder)) removeEmpty(path.join(folder, entry));
  rmdirSync(folder);
}
