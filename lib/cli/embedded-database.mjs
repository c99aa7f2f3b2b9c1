// @ts-check
// The embedded database as a process of its own: `node embedded-database.mjs FOLDER`, password in the environment, the port on standard
// output once it listens. Ends when its standard input closes or on SIGTERM, with everything on disk.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openCluster, serve } from "./embedded-cluster.mjs";
import { takeLock } from "./lock.mjs";

const PATIENCE = Number(process.env.EMBEDDED_PATIENCE ?? 10_000);
const folder = path.resolve(process.argv[2] ?? ".data/database");

/** Two processes on one folder destroy it without a word. A predecessor that is still closing is waited for. */
async function own() {
  for (let waited = 0; ; waited += 100) {
    const lock = takeLock(`${folder}.lock`);
    if (lock.taken) return lock;
    if (waited >= PATIENCE) {
      console.error(
        `The database folder ${folder} is open in process ${lock.holder.pid}: stop that one first. Two would destroy the data.`,
      );
      process.exit(1);
    }
    await sleep(100);
  }
}

mkdirSync(path.dirname(folder), { recursive: true });
const lock = await own();
const database = await openCluster(folder);
const password = process.env.EMBEDDED_PASSWORD;
if (!password) throw new Error("EMBEDDED_PASSWORD is not set");
const server = await serve(database, {
  password,
  onBroken: (error) => {
    console.error("The embedded database has failed:", error);
    process.exitCode = 1;
    void close();
  },
});

// A command that reads what the portal has open (the backup) finds its way in by the lock.
lock.note({ port: server.port });

let closing = false;
async function close() {
  if (closing) return;
  closing = true;
  // Connections that do not end are no reason to leave the folder unclosed.
  await Promise.race([server.close(), sleep(1_000)]);
  await Promise.race([database.close().catch(() => undefined), sleep(5_000)]);
  lock.release();
  process.exit();
}
process.on("SIGTERM", () => void close());
process.on("SIGINT", () => undefined);
process.stdin.on("close", () => void close()).resume();
console.log(JSON.stringify({ port: server.port }));
