import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { openDatabase } from "../lib/cli/database-child.mjs";
import { Portal } from "./portal";

/** What changes by itself, or by counting who was refused. */
const RESTLESS: Readonly<Record<string, string>> = {
  session: "last_seen_at",
  rate_limit: "*",
  // The worker's alone to write, and it does so at its own time: no request has the right to.
  project_dashboard: "*",
  portfolio_line: "*",
};
/** Rows that the worker adds by itself. */
const BY_ITSELF: Readonly<Record<string, string>> = { readiness_snapshot: "trigger = 'daily'" };

/** A portal in production mode on a database that the test reaches too, by builders and by raw SQL. */
export interface GuardedPortal {
  readonly url: string;
  /** One hash per table over all its rows. */
  readonly fingerprint: () => Promise<Record<string, string>>;
  /** What the portal printed. */
  readonly log: () => string;
  readonly remove: () => Promise<void>;
}

export async function aGuardedPortal(): Promise<GuardedPortal> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-guarded-"));
  const database = await openDatabase(path.join(folder, "database"), randomBytes(24).toString("base64url"));
  const secrets = { DATABASE_URL: database.url, NEXTAUTH_SECRET: randomBytes(48).toString("base64url") };
  const portal = new Portal((url) => ({ ...secrets, NEXTAUTH_URL: url, LOG_LEVEL: "info" }));
  await portal.start();
  // The builders and use cases of this process reach the same database and files as the portal does.
  const restore = assume({ ...secrets, NEXTAUTH_URL: portal.url, DATABASE_POOL: "2", PORTAL_DATA: portal.folder });
  return {
    url: portal.url,
    fingerprint: () => fingerprint(database.url),
    log: () => portal.log,
    remove: async () => {
      const { disconnect } = await import("../lib/server/database");
      await disconnect();
      restore();
      await portal.remove();
      await database.stop(5_000);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** Sets the environment of this process, and returns what undoes it: the specs it runs next know nothing of this database. */
function assume(settings: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
}

async function fingerprint(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname",
    );
    const hashes: Record<string, string> = {};
    for (const { name } of rows.filter((table) => RESTLESS[table.name] !== "*")) {
      const row = `to_jsonb(t) - '${RESTLESS[name] ?? ""}'`;
      const found = await client.query<{ hash: string }>(
        `SELECT count(*) || ':' || md5(coalesce(string_agg(r, '|' ORDER BY r), '')) AS hash FROM (SELECT (${row})::text AS r FROM "${name}" t WHERE NOT (${BY_ITSELF[name] ?? "false"})) x`,
      );
      hashes[name] = found.rows[0]?.hash ?? "";
    }
    return hashes;
  } finally {
    await client.end();
  }
}
