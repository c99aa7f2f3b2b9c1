import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClientBase } from "pg";
import { DEMO_ACCOUNTS } from "@/lib/server/access/demo-accounts";
import { keyRing } from "@/lib/server/secret-field";
import { verifyArchive } from "./archive-read";
import { chainLine } from "./audit-chains";
import { evidenceTarget } from "./evidence-files";
import { evidenceFault, evidenceRows } from "./evidence-rows";
import { holderOf, takeLock } from "./lock.mjs";
import { reachBucket } from "./reach-bucket";
import { type Environment, reachDatabase } from "./reach-database";
import { readEverything } from "./read-everything";
import { Sentence } from "./report.mjs";
import { restoreDatabase } from "./restore-database";
import { demonstrationSecrets } from "./secrets.mjs";

export interface RestoreOrder {
  readonly environment: Environment;
  /** The data folder. */
  readonly folder: string;
  /** The archive to read. */
  readonly file: string;
  /** Migrations to bring the database to; those of this checkout. */
  readonly migrations?: string;
  readonly say: (line: string) => void;
}

/** Puts an archive into an empty installation that nobody uses. Gives whether every audit chain of it is whole. */
export async function putBack({ environment, folder, file, migrations, say }: RestoreOrder): Promise<boolean> {
  const release = refusePortal(folder);
  try {
    const manifest = await verifyArchive(file);
    say(`${path.resolve(file)} of ${manifest.madeAt} is whole: ${manifest.entries.length} entries verified`);
    const evidence = evidenceTarget(folder, await reachBucket(environment));
    const { client, how, close } = await reachDatabase(environment, folder, true);
    try {
      if (how === "server") await refuseOthers(client);
      const source = { file, manifest, ...(migrations ? { migrations } : {}) };
      const { rows, newer, chains } = await restoreDatabase(client, source, evidence.take, evidence.keep);
      await client.query("ANALYZE");
      say(`${rows} rows of ${manifest.tables.length} tables are in place and counted`);
      for (const name of newer) say(`applied ${name}, which the archive did not have yet`);
      for (const chain of chains) say(chainLine(chain));
      const fault = evidenceFault(await readEverything(client, () => evidenceRows(client)), manifest.entries);
      if (fault) say(fault);
      for (const warning of await warnings(client, how, environment, folder)) say(warning);
      return chains.every(({ fault }) => fault === null);
    } finally {
      evidence.drop();
      await close();
    }
  } finally {
    release();
  }
}

/** Nobody may use what is being put in place: a portal on this data folder is refused, and none starts meanwhile. */
function refusePortal(folder: string): () => void {
  const running = readdirSync(folder)
    .filter((name) => /^portal.*\.lock$/.test(name))
    .map((name) => holderOf(path.join(folder, name)))
    .find((holder) => holder !== null);
  const lock = running ? null : takeLock(path.join(folder, "portal.lock"), { url: "a restore is under way" });
  if (lock?.taken) return lock.release;
  const holder = running ?? (lock?.taken === false ? lock.holder : null);
  throw new Sentence(`The portal runs on ${folder} (process ${holder?.pid}): stop it first. Nothing was changed.`);
}

/** A connection that was closed a moment ago is still listed for some time. */
async function refuseOthers(client: ClientBase): Promise<void> {
  let others = await otherConnections(client);
  for (let tries = 0; others > 0 && tries < 10; tries += 1) {
    await sleep(200);
    others = await otherConnections(client);
  }
  if (others > 0)
    throw new Sentence(
      `${others} other connections to the database are open: stop the portal, and whatever else uses it. Nothing was changed.`,
    );
}

async function otherConnections(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  return rows[0]?.count ?? 0;
}

/** What somebody must know before opening the doors. */
async function warnings(
  client: ClientBase,
  how: "server" | "running" | "opened",
  environment: Environment,
  folder: string,
): Promise<string[]> {
  const found: string[] = [];
  const secret = environment.NEXTAUTH_SECRET ?? (how === "server" ? "" : demonstrationSecrets(folder).session);
  const known = keyRing({ ...environment, NEXTAUTH_SECRET: secret }).opening.map(({ id }) => id);
  const { rows } = await client.query<{ key: string; people: number }>(
    "SELECT split_part(secret, '.', 2) AS key, count(*)::int AS people FROM second_factor GROUP BY 1",
  );
  for (const { key, people } of rows.filter((row) => !known.includes(row.key)))
    found.push(
      `ATTENTION: ${people} second factors are sealed with the key ${key}, which is not at hand: give PORTAL_ENCRYPTION_KEY (or NEXTAUTH_SECRET) of the installation that the archive comes from, as PORTAL_ENCRYPTION_KEY_PREVIOUS where this one has its own; or those people need a new second factor.`,
    );
  if (how !== "server") return found;
  const { rows: demonstration } = await client.query<{ email: string }>(
    "SELECT email FROM person WHERE email = ANY ($1) AND deactivated_at IS NULL ORDER BY email",
    [DEMO_ACCOUNTS.map(({ email }) => email)],
  );
  if (demonstration.length > 0)
    found.push(
      `ATTENTION: accounts of the demonstration came along (${demonstration.map(({ email }) => email).join(", ")}), and their passwords are published: deactivate them before anybody can reach the portal.`,
    );
  return found;
}
