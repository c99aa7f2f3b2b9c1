import path from "node:path";
import type { ClientBase } from "pg";
import { type Manifest, tableOfEntry } from "./archive-manifest";
import { contentOf, entriesOf, type OpenEntry } from "./archive-read";
import { type ChainReport, verifyChains } from "./audit-chains";
import { appliedMigrations, archivedTables, quoted, type TableOfDatabase, tablesOf, writeAlike } from "./database-tables";
import { migrate, readMigrations } from "./migrate.mjs";
import { ROOT } from "./place.mjs";
import { Sentence } from "./report.mjs";

const MIGRATIONS = path.join(ROOT, "prisma/migrations");
const BATCH_BYTES = 1_000_000;
const BATCH_ROWS = 5_000;

export interface Restored {
  readonly rows: number;
  /** Migrations of this portal that the archive did not have yet. */
  readonly newer: readonly string[];
  readonly chains: readonly ChainReport[];
}

/**
 * Puts the content of a verified archive into an empty database, in one transaction: after a crash the database is as it was.
 * `takeFile` is given the entries that are no rows; `last` runs when all is in and verified, right before the commit.
 */
export async function restoreDatabase(
  client: ClientBase,
  { file, manifest, migrations = MIGRATIONS }: { file: string; manifest: Manifest; migrations?: string },
  takeFile: (entry: OpenEntry) => Promise<void>,
  last: () => void,
): Promise<Restored> {
  refuseUnknownMigrations(manifest, migrations);
  await client.query("BEGIN");
  try {
    await writeAlike(client);
    await refuseForeignTarget(client, manifest);
    await migrate(migrations, within(client), manifest.migrations.at(-1)?.name);
    await refuseFilledTarget(client);
    const tables = await matchingTables(client, manifest);
    const lifted = await liftGuards(client);
    const every = (await archivedTables(client)).map(({ name }) => quoted(name));
    await client.query(`TRUNCATE ${every.join(", ")}`);
    await load(client, file, tables, takeFile);
    for (const { name, last: value, called } of manifest.sequences)
      await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [quoted(name), value, called]);
    for (const sql of lifted.constraints) await client.query(sql);
    const rows = await verifyCounts(client, manifest);
    const chains: ChainReport[] = [];
    for await (const report of verifyChains(client)) chains.push(report);
    for (const sql of lifted.security) await client.query(sql);
    const newer = await migrate(migrations, within(client));
    last();
    await client.query("COMMIT");
    return { rows, newer, chains };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** A migration's own transaction becomes a part of ours. */
function within(client: ClientBase) {
  const inside: Readonly<Record<string, string>> = {
    BEGIN: "SAVEPOINT one_migration",
    COMMIT: "RELEASE SAVEPOINT one_migration",
    ROLLBACK: "ROLLBACK TO SAVEPOINT one_migration",
  };
  return {
    exec: (sql: string) => client.query(inside[sql] ?? sql),
    query: async (sql: string, parameters?: unknown[]) => (await client.query<Record<string, unknown>>(sql, parameters)).rows,
  };
}

function refuseUnknownMigrations({ migrations }: Manifest, folder: string): void {
  const known = readMigrations(folder);
  const wrong = migrations.find(({ name, checksum }, at) => known[at]?.name !== name || known[at]?.checksum !== checksum);
  if (wrong)
    throw new Sentence(
      `The archive was made by another portal than this one (migration ${wrong.name} is not the same here): use the version that made it, or a newer one. Nothing was changed.`,
    );
}

async function refuseForeignTarget(client: ClientBase, { migrations }: Manifest): Promise<void> {
  const applied = await appliedMigrations(client);
  if (applied === null) {
    const [other] = await tablesOf(client);
    if (other)
      throw new Sentence(`The database holds tables of something else (${other.name}): give an empty one. Nothing was changed.`);
    return;
  }
  const further = applied.find(({ name }) => !migrations.some((one) => one.name === name));
  if (further)
    throw new Sentence(
      `The database is newer than the archive (migration ${further.name}): give an empty one, the archive brings its own and is then migrated. Nothing was changed.`,
    );
}

async function refuseFilledTarget(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ filled: boolean }>(
    "SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM organisation) AS filled",
  );
  if (rows[0]?.filled)
    throw new Sentence(
      "The database holds people or organisations already, and nothing is ever overwritten: give an empty one (embedded: stop the portal and move the folder `database` of the data folder away; PostgreSQL: create another database and name it in DATABASE_URL). Nothing was changed.",
    );
}

/** The archive's tables as the target has them: the same migrations made the same columns. */
async function matchingTables(client: ClientBase, manifest: Manifest): Promise<Map<string, TableOfDatabase>> {
  const found = new Map((await archivedTables(client)).map((table) => [table.name, table]));
  for (const { name, columns } of manifest.tables) {
    if (String(found.get(name)?.columns) !== String(columns))
      throw new Sentence(`The archive's table ${name} is not the one of its migrations. Nothing was changed.`);
  }
  return found;
}

/**
 * Lifts what would refuse rows that come in any order and under no scope: row-level security for the owner, foreign keys, checks
 * that old rows need not meet, triggers that would write rows which the archive brings itself. Gives the statements that put each
 * of them back; foreign keys then verify every row.
 */
async function liftGuards(client: ClientBase): Promise<{ constraints: string[]; security: string[] }> {
  const security: string[] = [];
  for (const { name, forced } of await tablesOf(client)) {
    if (!forced) continue;
    await client.query(`ALTER TABLE ${quoted(name)} NO FORCE ROW LEVEL SECURITY`);
    security.push(`ALTER TABLE ${quoted(name)} FORCE ROW LEVEL SECURITY`);
  }
  const triggered = await client.query<{ place: string }>(`
    SELECT DISTINCT t.tgrelid::regclass::text AS place FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal`);
  for (const { place } of triggered.rows) {
    await client.query(`ALTER TABLE ${place} DISABLE TRIGGER USER`);
    security.push(`ALTER TABLE ${place} ENABLE TRIGGER USER`);
  }
  const { rows } = await client.query<{ place: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS place, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace AND (contype = 'f' OR contype = 'c' AND NOT convalidated) AND conparentid = 0
    ORDER BY conname`);
  for (const { place, name } of rows) await client.query(`ALTER TABLE ${place} DROP CONSTRAINT ${name}`);
  const constraints = rows.map(({ place, name, definition }) => `ALTER TABLE ${place} ADD CONSTRAINT ${name} ${definition}`);
  return { constraints, security };
}

async function load(
  client: ClientBase,
  file: string,
  tables: ReadonlyMap<string, TableOfDatabase>,
  takeFile: (entry: OpenEntry) => Promise<void>,
): Promise<void> {
  for await (const entry of entriesOf(file)) {
    const table = tables.get(tableOfEntry(entry.name) ?? "");
    if (table) await insertLines(client, table, await contentOf(entry));
    else if (entry.name.startsWith("evidence/")) await takeFile(entry);
    else for await (const _ of entry.body);
  }
}

async function insertLines(client: ClientBase, { name, columns }: TableOfDatabase, content: Buffer): Promise<void> {
  const list = columns.join(", ");
  const sql = `INSERT INTO ${quoted(name)} (${list}) OVERRIDING SYSTEM VALUE
    SELECT ${list} FROM json_populate_recordset(NULL::${quoted(name)}, $1::json)`;
  for (const batch of batchesOf(content.toString("utf8"))) await client.query(sql, [`[${batch.join(",")}]`]);
}

function* batchesOf(text: string): Generator<string[]> {
  let batch: string[] = [];
  let bytes = 0;
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf("\n", from);
    const line = text.slice(from, to < 0 ? text.length : to);
    from += line.length + 1;
    bytes += line.length;
    batch.push(line);
    if (bytes < BATCH_BYTES && batch.length < BATCH_ROWS) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** What is in the database is what the manifest says, table by table. Asked while row-level security does not bind the owner. */
async function verifyCounts(client: ClientBase, manifest: Manifest): Promise<number> {
  let total = 0;
  for (const { name, rows: expected } of manifest.tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${quoted(name)}`);
    if (Number(rows[0]?.count) !== expected)
      throw new Sentence(`${name} has ${rows[0]?.count} rows instead of ${expected}. Nothing was changed.`);
    total += expected;
  }
  return total;
}
