import path from "node:path";
import { writeArchive } from "./archive-write";
import { backupDatabase } from "./backup-database";
import { backupEvidence } from "./evidence-files";
import { evidenceFault, evidenceRows } from "./evidence-rows";
import { reachBucket } from "./reach-bucket";
import { type Environment, reachDatabase } from "./reach-database";
import { readEverything } from "./read-everything";

export interface BackupOrder {
  readonly environment: Environment;
  /** The data folder. */
  readonly folder: string;
  /** The archive to write. */
  readonly file: string;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/** Writes the whole installation, as it is at one moment, into one file. The portal may run meanwhile. */
export async function makeBackup({ environment, folder, file, now, say }: BackupOrder): Promise<void> {
  const bucket = await reachBucket(environment);
  const { client, how, close } = await reachDatabase(environment, folder);
  if (how === "running") say("The portal runs: its pages wait while the embedded database is read.");
  try {
    let figures = "";
    let fault: string | null = null;
    const written = await writeArchive(file, async (sink) => {
      const from = how === "server" ? "server" : "embedded";
      const [content, filed] = await readEverything(client, async () => [
        await backupDatabase(client, sink, from, now),
        await evidenceRows(client),
      ]);
      const files = await backupEvidence(folder, sink, bucket, filed);
      fault = evidenceFault(filed, sink.entries);
      const rows = content.tables.reduce((sum, table) => sum + table.rows, 0);
      figures = `${rows} rows of ${content.tables.length} tables, ${files} evidence files`;
      return content;
    });
    say(`${path.resolve(file)}: ${figures}, ${written.bytes} bytes`);
    if (fault) say(fault);
    say(
      `SHA-256 ${written.sha256} (note it elsewhere: an archive proves itself against accidents, not against whoever may write it)`,
    );
  } finally {
    await close();
  }
}
