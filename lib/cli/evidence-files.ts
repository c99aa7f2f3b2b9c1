import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { evidenceEntryName, evidenceOfEntry } from "./archive-manifest";
import type { OpenEntry } from "./archive-read";
import type { ArchiveSink } from "./archive-write";
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

/** After the database: every file that its rows speak of is there by then. */
export async function backupEvidence(folder: string, sink: ArchiveSink): Promise<number> {
  const files = evidenceFiles(folder);
  for (const relative of files) await sink.file(evidenceEntryName(relative), path.join(placeOf(folder), relative));
  return files.length;
}

export interface EvidenceTarget {
  readonly take: (entry: OpenEntry) => Promise<void>;
  /** Gives the folder its name: all files at once. */
  readonly keep: () => void;
  /** Forgets what was written and not kept. */
  readonly drop: () => void;
}

/** Writes files of an archive beside the evidence folder, which must be empty. */
export function evidenceTarget(folder: string): EvidenceTarget {
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
    },
    keep: () => {
      if (!existsSync(beside)) return;
      if (existsSync(place)) removeEmpty(place);
      renameSync(beside, place);
    },
    drop: () => rmSync(beside, { recursive: true, force: true }),
  };
}

/** Folders alone: a file that has come meanwhile makes it fail. */
function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder)) removeEmpty(path.join(folder, entry));
  rmdirSync(folder);
}
