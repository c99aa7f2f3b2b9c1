// @ts-check
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { ExclusiveQueue } from "./exclusive-queue.mjs";
import { CACHE, ROOT } from "./place.mjs";

const CONNECTIONS = 20;

/**
 * Opens the cluster in a folder, made from the template when the folder is new. A kill in the middle leaves no half-made cluster: it
 * is made beside and renamed.
 * @param {string} folder
 */
export async function openCluster(folder) {
  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    rmSync(folder, { recursive: true, force: true });
    const unfinished = `${folder}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(path.dirname(folder), { recursive: true });
    const made = await PGlite.create({ dataDir: unfinished, loadDataDir: await template() });
    await made.close();
    renameSync(unfinished, folder);
  }
  return PGlite.create({ dataDir: folder });
}

/** An empty cluster as one file: unpacking it takes a tenth of the time of making it. */
async function template() {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "node_modules/@electric-sql/pglite/package.json"), "utf8"));
  const file = path.join(CACHE, `cluster-${version}.tar`);
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const empty = await PGlite.create({ dataDir: "memory://" });
  const blob = await empty.dumpDataDir("none");
  await empty.close();
  keep(file, Buffer.from(await blob.arrayBuffer()));
  return blob;
}

/** @param {string} file @param {Buffer} content */
function keep(file, content) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const own = `${file}.${randomUUID()}`;
    writeFileSync(own, content);
    renameSync(own, file);
  } catch {
    // A folder that cannot be written costs time on the next new cluster, nothing else.
  }
}

/**
 * Serves a database on the loopback address.
 * @param {PGlite} database
 * @param {{ password: string, onBroken: (error: unknown) => void }} options
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve(database, { password, onBroken }) {
  const server = new PGLiteSocketServer({ db: database, host: "127.0.0.1", port: 0, maxConnections: CONNECTIONS });
  Object.assign(server, { queryQueue: new ExclusiveQueue(database, password, onBroken) });
  await server.start();
  const port = Number(server.getServerConn().split(":").at(-1));
  return { port, close: () => server.stop() };
}
