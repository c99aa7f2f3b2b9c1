import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { serve } from "../cli/embedded-cluster.mjs";
import { migrate, readMigrations } from "../cli/migrate.mjs";
import { disconnect } from "./database";
import { databaseOf, freshName, once } from "./test-template";

const MIGRATIONS = path.join(process.cwd(), "prisma/migrations");
const PASSWORD = "for-tests-only";
const CACHE = path.join(process.cwd(), "node_modules/.cache/portal");

export type Row = Record<string, unknown>;
export type Run = (sql: string, parameters?: unknown[]) => Promise<{ rows: Row[]; affected: number }>;
/** Every role that a transaction may take. */
export const DATABASE_ROLES = [
  "portal_app",
  "portal_portfolio",
  "portal_person",
  "portal_admin",
  "portal_platform",
  "portal_backup",
] as const;
export interface Acting {
  /** Null: the login role. */
  readonly role: (typeof DATABASE_ROLES)[number] | null;
  readonly organisation?: string;
  readonly person?: string;
}

interface Opened {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A migrated database of its own for one test file. */
export interface TestDatabase {
  readonly url: () => string;
  /** Raw SQL in one transaction under a role, always rolled back: what a policy lets through is seen, and nothing stays. */
  readonly acting: <T>(who: Acting, work: (run: Run) => Promise<T>) => Promise<T>;
}

/**
 * Call once at the top of a test file. Embedded unless TEST_DATABASE_URL names a server where databases may be created.
 * Use cases and stores then reach it as in production, through DATABASE_URL.
 */
export function testDatabase(): TestDatabase {
  let opened: Opened | undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "portal-files-"));
  beforeAll(async () => {
    process.env.PORTAL_DATA = folder;
    opened = await (process.env.TEST_DATABASE_URL ? onServer(process.env.TEST_DATABASE_URL) : embedded());
    process.env.DATABASE_URL = opened.url;
    process.env.DATABASE_POOL ??= "5";
    process.env.NEXTAUTH_SECRET ??= "a secret for tests only, of 32 characters";
    process.env.NEXTAUTH_URL ??= "http://localhost:3000";
    process.env.LOG_LEVEL ??= "silent";
  }, 120_000);
  afterAll(async () => {
    await disconnect();
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  const url = (): string => {
    if (!opened) throw new Error("the test database opens in beforeAll: ask for it in a hook or a test");
    return opened.url;
  };
  return { url, acting: (who, work) => acting(url(), who, work) };
}

async function acting<T>(url: string, who: Acting, work: (run: Run) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    const settings = [who.person ?? "", who.organisation ?? ""];
    await client.query("SELECT set_config('app.person', $1, true), set_config('app.organisation', $2, true)", settings);
    // The login role is no member of the backup's: as its command does, for the length of this transaction.
    if (who.role === "portal_backup") await client.query("GRANT portal_backup TO CURRENT_USER");
    if (who.role) await client.query("SELECT set_config('role', $1, true)", [who.role]);
    return await work(async (sql, parameters) => {
      const result = await client.query<Row>(sql, parameters);
      return { rows: result.rows, affected: result.rowCount ?? 0 };
    });
  } finally {
    await client.query("ROLLBACK");
    await client.end();
  }
}

/** Served as the start command serves it. */
async function embedded(): Promise<Opened> {
  const db = await PGlite.create({ dataDir: "memory://", loadDataDir: await template() });
  const server = await serve(db, { password: PASSWORD, onBroken: (error) => console.error(error) });
  return {
    url: `postgresql://postgres:${PASSWORD}@127.0.0.1:${server.port}/postgres?sslmode=disable&prepared=no`,
    close: async () => {
      await server.close();
      if (!db.closed) await db.close();
    },
  };
}

/** A migrated data folder, made once per state of the migrations: opening it takes a second, making it five. */
async function template(): Promise<Blob> {
  const state = createHash("sha256").update(
    readMigrations(MIGRATIONS)
      .map((one) => one.checksum)
      .join(),
  );
  const file = path.join(CACHE, `test-database-${state.digest("hex").slice(0, 16)}.tar.gz`);
  if (existsSync(file)) return new Blob([readFileSync(file)], { type: "application/x-gzip" });
  const db = await PGlite.create({ dataDir: "memory://" });
  await migrate(MIGRATIONS, {
    exec: (sql) => db.exec(sql),
    query: async (sql, parameters) => (await db.query<Row>(sql, parameters)).rows,
  });
  const dump = await db.dumpDataDir("gzip");
  await db.close();
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
  renameSync(unfinished, file);
  return dump;
}

/** A copy of what `test-template.ts` migrated for this run. */
async function onServer(server: string): Promise<Opened> {
  const template = process.env.TEST_DATABASE_TEMPLATE;
  if (!template) throw new Error("no template on the server: the set-up of vitest.config.mts makes it");
  const name = freshName("test");
  await once(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: databaseOf(server, name),
    close: async () => {
      await once(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
