import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { disconnect } from "@/lib/server/database";
import { editWorkload } from "@/lib/server/eligibility/edit-workload";
import { aTestEstate, door, machine } from "@/lib/server/test-estate";
import { EXCLUDED } from "./archive-manifest";
import { verifyArchive } from "./archive-read";
import { writeArchive } from "./archive-write";
import { openDatabase } from "./database-child.mjs";
import { makeBackup } from "./make-backup";
import { migrateServer } from "./migrate-server.mjs";
import { ROOT } from "./place.mjs";
import { putBack } from "./put-back";
import type { Environment } from "./reach-database";
import { demonstrationSecrets } from "./secrets.mjs";
import { aFolder, aFolderForAll } from "./test-folder";

const NOW = new Date("2026-11-22T10:00:00Z");
const silent = () => undefined;
/** What an archive leaves out, and what each database writes of its own. */
const NOT_COMPARED = ["session", "password_reset", "outgoing_mail", "rate_limit", "_prisma_migrations"];

const whole = aFolderForAll();
const source = path.join(whole, "source");
const archive = path.join(whole, "archive.tar.gz");
let original: { contents: Contents; guards: unknown };
const GUARDS = `SELECT (SELECT count(*) FROM pg_class WHERE relforcerowsecurity)::int AS forced,
  (SELECT string_agg(conname || pg_get_constraintdef(oid), ',' ORDER BY conname) FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace) AS keys`;
const LATER = "SELECT id, at::text, amount, raw::text, tags::text FROM later";

beforeAll(async () => {
  mkdirSync(path.join(source, "evidence/2026"), { recursive: true });
  writeFileSync(path.join(source, "evidence/2026/décision.pdf"), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255, 10]));
  writeFileSync(path.join(source, "evidence/empty"), "");
  await withEmbedded(source, async (url) => {
    await migrateServer(url);
    await fill(url);
    original = { contents: await contentsOf(url), guards: await query(url, GUARDS) };
    await makeBackup({ environment: {}, folder: source, file: archive, now: NOW, say: silent });
  });
}, 120_000);
afterAll(() => disconnect());

type Contents = Readonly<Record<string, string>>;

async function withEmbedded<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase(path.join(folder, "database"), demonstrationSecrets(folder).database);
  try {
    return await work(database.url);
  } finally {
    await database.stop(10_000);
  }
}

/** Two organisations' worth of everything that the builders make, through the use cases where those write audit rows. */
async function fill(url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  process.env.NEXTAUTH_SECRET ??= "a secret for tests only, of 32 characters";
  process.env.NEXTAUTH_URL ??= "http://localhost:3000";
  process.env.LOG_LEVEL ??= "silent";
  for (const name of ["Paie d’été — « 1 »", 'Quote " back\\slash \n line']) {
    const estate = await aTestEstate({ CRM: [machine("vm-1"), machine("vm-2", "big")], Portail: [door("fd")] });
    const change = { name, owner: null, criticality: null, dataCategories: ["personal" as const] };
    await editWorkload(estate.lead, { ...estate.path, workloadId: estate.workloads.CRM?.id ?? "", revision: 0, ...change });
  }
  await query(url, "SELECT audit_append_platform('sign-in', 'person:1', '{}', 'request')");
  await disconnect();
}

async function query(url: string, sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

/** Table by table: number of rows and a digest of their content; sequences by their value. */
async function contentsOf(url: string): Promise<Contents> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET TIME ZONE 'UTC'; SET extra_float_digits = 1");
    const { rows } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') ORDER BY 1",
    );
    const found: Record<string, string> = {};
    for (const { name } of rows.filter((row) => !NOT_COMPARED.includes(row.name))) {
      // The log of a sequence counts ahead for speed; only its value counts.
      const digest = name.endsWith("_seq")
        ? `SELECT last_value || ' ' || is_called AS digest FROM "${name}"`
        : `SELECT count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' ORDER BY line COLLATE "C")), '') AS digest
           FROM (SELECT to_jsonb(t)::text AS line FROM "${name}" t) l`;
      await client.query("BEGIN; GRANT portal_backup TO CURRENT_USER; SET LOCAL ROLE portal_backup");
      found[name] = (await client.query<{ digest: string }>(digest)).rows[0]?.digest ?? "";
      await client.query("ROLLBACK");
    }
    return found;
  } finally {
    await client.end();
  }
}

const restore = (folder: string, file: string, more: { environment?: Environment; migrations?: string } = {}) =>
  putBack({ environment: {}, folder, file, say: silent, ...more });

/** A database of its own on the server of the suite; null where there is none. */
async function aServerDatabase(): Promise<string | null> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return null;
  const name = `portal_restore_${process.pid}_${Date.now()}`;
  await query(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  onTestFinished(async () => void (await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

describe("backup and restore", { timeout: 120_000 }, () => {
  it("brings an embedded database into another, row for row, with its evidence, its chains and its guards", async () => {
    const folder = aFolder();
    const said: string[] = [];
    expect(await putBack({ environment: {}, folder, file: archive, say: (line) => said.push(line) })).toBe(true);
    const [contents, guards, sessions] = await withEmbedded(folder, async (url) => [
      await contentsOf(url),
      await query(url, GUARDS),
      await query(url, "SELECT count(*)::int AS n FROM session"),
    ]);
    expect(contents).toEqual(original.contents);
    expect(original.contents.workload).toMatch(/^4 /);
    expect(original.contents.audit_event).toMatch(/^2 /);
    expect(original.contents.platform_audit_event).toMatch(/^1 /);
    expect(guards).toEqual(original.guards);
    // Nobody stays signed in: what was revoked since must not come back.
    expect(sessions).toEqual([{ n: 0 }]);
    const file = "evidence/2026/décision.pdf";
    expect(readFileSync(path.join(folder, file))).toEqual(readFileSync(path.join(source, file)));
    expect(readFileSync(path.join(folder, "evidence/empty"), "utf8")).toBe("");
    expect(said.filter((line) => line.includes("rows verified"))).toHaveLength(3);
  });

  it("goes to a PostgreSQL server and comes back", async ({ skip }) => {
    const url = await aServerDatabase();
    if (!url) return skip();
    const environment = { DATABASE_URL: url, NEXTAUTH_SECRET: "x".repeat(32) };
    expect(await restore(aFolder(), archive, { environment })).toBe(true);
    expect(await contentsOf(url)).toEqual(original.contents);
    const second = path.join(aFolder(), "second.tar.gz");
    await makeBackup({ environment, folder: aFolder(), file: second, now: NOW, say: silent });
    await expect(restore(aFolder(), archive, { environment })).rejects.toThrow("holds people or organisations already");
    const folder = aFolder();
    expect(await restore(folder, second)).toBe(true);
    expect(await withEmbedded(folder, contentsOf)).toEqual(original.contents);
  });

  it("enters a newer portal, which migrates it further and whose new tables are taken in by themselves", async () => {
    const migrations = path.join(aFolder(), "migrations");
    cpSync(path.join(ROOT, "prisma/migrations"), migrations, { recursive: true });
    mkdirSync(path.join(migrations, "29990101000000_later"));
    const later = `ALTER TABLE "workload" ADD COLUMN "later" text NOT NULL DEFAULT 'new';
      CREATE TABLE later (id bigserial PRIMARY KEY, at timestamptz, amount numeric, raw bytea, tags text[])`;
    writeFileSync(path.join(migrations, "29990101000000_later/migration.sql"), later);
    const folder = aFolder();
    expect(await restore(folder, archive, { migrations })).toBe(true);
    const file = path.join(folder, "running.tar.gz");
    const order = { environment: {}, folder, file, now: NOW };
    const said: string[] = [];
    const before = await withEmbedded(folder, async (url) => {
      expect(await query(url, "SELECT DISTINCT later FROM workload")).toEqual([{ later: "new" }]);
      const row = "(9007199254740993, '2026-11-22 10:00:00.123456+01', 0.10, '\\x00ff', '{a,NULL,\"b,c\"}')";
      await query(url, `INSERT INTO later VALUES ${row}`);
      // Through the portal that has it open.
      await makeBackup({ ...order, say: (line) => said.push(line) });
      await query(url, "ALTER TABLE later ENABLE ROW LEVEL SECURITY");
      const refused = { ...order, file: `${file}.2`, say: silent };
      await expect(makeBackup(refused)).rejects.toThrow("may not read all of later");
      expect(existsSync(`${file}.2`)).toBe(false);
      return query(url, LATER);
    });
    expect(said[0]).toContain("The portal runs");
    await expect(restore(aFolder(), file)).rejects.toThrow("29990101000000_later is not the same here");
    const second = aFolder();
    await restore(second, file, { migrations });
    expect(await withEmbedded(second, (url) => query(url, LATER))).toEqual(before);
    expect(before).toMatchObject([{ id: "9007199254740993", at: "2026-11-22 09:00:00.123456+00" }]);
  });
});

describe("an archive", { timeout: 120_000 }, () => {
  it("is for its owner alone, and never takes the place of a file", async () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    const before = readFileSync(archive);
    await expect(makeBackup({ environment: {}, folder: source, file: archive, now: NOW, say: silent })).rejects.toThrow(
      "exists already",
    );
    expect(readFileSync(archive).equals(before)).toBe(true);
  });

  it("says what it leaves out, and why", async () => {
    const { excluded, tables } = await verifyArchive(archive);
    expect(Object.fromEntries(excluded.map(({ table, reason }) => [table, reason]))).toEqual(EXCLUDED);
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(original.contents).filter((name) => !name.endsWith("_seq")));
  });

  it("leaves nothing behind when it cannot be written", async () => {
    const file = path.join(aFolder(), "no-such-folder", "a.tar.gz");
    await expect(writeArchive(file, () => new Promise(() => undefined))).rejects.toThrow("cannot be written");
    const empty = aFolder();
    await expect(
      makeBackup({ environment: {}, folder: empty, file: `${empty}/a.tar.gz`, now: NOW, say: silent }),
    ).rejects.toThrow("There is no database");
    expect(existsSync(`${empty}/a.tar.gz`)).toBe(false);
  });

  it("is refused when one byte of a row was changed, before anything is touched", async () => {
    const tar = gunzipSync(readFileSync(archive));
    const at = tar.indexOf("Camille");
    tar.write("Camilla", at);
    const file = path.join(aFolder(), "tampered.tar.gz");
    writeFileSync(file, gzipSync(tar));
    const folder = aFolder();
    await expect(restore(folder, file)).rejects.toThrow("is not what was written");
    expect(existsSync(path.join(folder, "database"))).toBe(false);
  });

  it("is refused when it is cut short, packed or unpacked, is no archive, or is not there", async () => {
    const folder = aFolder();
    const file = path.join(folder, "cut.tar.gz");
    const size = statSync(archive).size;
    for (const part of [0, 10, size >> 1, size - 5]) {
      cpSync(archive, file);
      chmodSync(file, 0o600);
      truncateSync(file, part);
      await expect(restore(folder, file), `${part} bytes`).rejects.toThrow(/cut short/);
    }
    const tar = gunzipSync(readFileSync(archive));
    for (const part of [tar.length >> 1, tar.indexOf("manifest.json")]) {
      writeFileSync(file, gzipSync(tar.subarray(0, part)));
      await expect(restore(folder, file), `${part} unpacked`).rejects.toThrow(/cut short/);
    }
    writeFileSync(file, "no archive");
    await expect(restore(folder, file)).rejects.toThrow("damaged or cut short");
    await expect(restore(folder, path.join(folder, "none"))).rejects.toThrow("does not exist");
  });

  it("never overwrites: neither people, nor evidence, nor under a portal that runs", async () => {
    await expect(restore(source, archive)).rejects.toThrow("holds files: move it away");
    const folder = aFolder();
    cpSync(path.join(source, "database"), path.join(folder, "database"), { recursive: true });
    await expect(restore(folder, archive)).rejects.toThrow("holds people or organisations already");
    expect(existsSync(path.join(folder, "evidence.restoring"))).toBe(false);
    expect(await withEmbedded(folder, contentsOf)).toEqual(original.contents);
    const busy = aFolder();
    writeFileSync(path.join(busy, "portal-3000.lock"), JSON.stringify({ pid: process.pid, born: "" }));
    await expect(restore(busy, archive)).rejects.toThrow(`process ${process.pid}): stop it first`);
  });
});
