// @ts-check
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./child.mjs";
import { run } from "./command.mjs";
import { freePort } from "./port.mjs";
import { Sentence } from "./report.mjs";

/** @typedef {{ uid?: number, gid?: number }} Identity */

const DEBIAN = "/usr/lib/postgresql";
const GUARD = new URL("./guard.mjs", import.meta.url).pathname;
const PASSWORD = "throw-away";

/** The folder of the newest PostgreSQL programs of this machine (15 or newer), or null. @returns {string | null} */
export function findPrograms() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .filter((version) => version >= 15)
        .sort((a, b) => b - a)
    : [];
  const folders = [...versions.map((version) => `${DEBIAN}/${version}/bin`), ...(process.env.PATH ?? "").split(path.delimiter)];
  return folders.find((folder) => existsSync(path.join(folder, "initdb")) && existsSync(path.join(folder, "postgres"))) ?? null;
}

/** Debian's package, where this process may install it. @returns {Promise<boolean>} */
export async function installPostgres() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  const { code } = await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "postgresql"], { env });
  return code === 0;
}

/**
 * A throw-away server in the temporary folder, on the loopback address. It ends with this process, however that goes.
 * @param {string} programs
 * @param {{ durable?: boolean }} [options] `durable`: written to disk as in production, for measurements
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(programs, { durable = false } = {}) {
  const identity = await unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), "portal-postgres-"));
  const data = await makeCluster(programs, folder, identity);
  const port = await freePort();
  const who = JSON.stringify({ ...identity, cwd: folder, signal: "SIGINT" });
  const args = [GUARD, who, path.join(programs, "postgres"), "-D", data, ...serverOptions(port, folder, durable)];
  const child = startChild(args, { env: process.env });
  const stop = async () => {
    await child.stop(5_000);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgresql://portal:${PASSWORD}@127.0.0.1:${port}/postgres?sslmode=disable`;
  const outcome = await Promise.race([untilAnswering(url), child.ended]);
  if (outcome === null) return { url, stop };
  await stop();
  throw new Sentence(`A throw-away PostgreSQL did not start (${outcome}): see its message above.`);
}

/** @param {string} programs @param {string} folder @param {Identity} identity */
async function makeCluster(programs, folder, identity) {
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, PASSWORD);
  const { uid, gid } = identity;
  if (uid !== undefined && gid !== undefined) for (const place of [folder, passwordFile]) chownSync(place, uid, gid);
  const data = path.join(folder, "data");
  const args = ["-D", data, "-U", "portal", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C.UTF-8"];
  const { code, output } = await run(path.join(programs, "initdb"), args, { ...identity, cwd: folder });
  if (code !== 0) throw new Sentence(`A throw-away PostgreSQL could not be made with ${programs}/initdb:\n${output}`);
  return data;
}

/** @param {number} port @param {string} folder @param {boolean} durable */
function serverOptions(port, folder, durable) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    max_connections: 60,
    log_min_messages: "fatal",
  };
  const fast = durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  return Object.entries({ ...settings, ...fast }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** PostgreSQL refuses to run as root. @returns {Promise<Identity>} */
async function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, name])));
    if (uid?.code === 0 && gid?.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new Sentence("This is root, PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.");
}

/** @param {string} url */
async function untilAnswering(url) {
  const { default: pg } = await import("pg");
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (answers) return null;
    await sleep(100);
  }
}
