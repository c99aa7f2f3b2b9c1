import type { ClientBase } from "pg";
import { EXCLUDED, FORMAT, type Manifest, tableEntryName } from "./archive-manifest";
import type { ArchiveSink } from "./archive-write";
import {
  appliedMigrations,
  archivedTables,
  quoted,
  sequenceNames,
  type TableOfDatabase,
  tablesOf,
  writeAlike,
} from "./database-tables";
import { Sentence } from "./report.mjs";

const FETCH = 500;
const CHUNK_BYTES = 4_000_000;

/** Writes every row of every table into the archive, and gives its description. To be called inside `readEverything`. */
export async function backupDatabase(
  client: ClientBase,
  sink: ArchiveSink,
  from: Manifest["from"],
  now: Date,
): Promise<Omit<Manifest, "entries">> {
  await writeAlike(client);
  const migrations = await appliedMigrations(client);
  if (!migrations?.length) throw new Sentence("The database is empty: there is nothing to back up.");
  const tables = await archivedTables(client);
  const closed = tables.filter((table) => !table.open).map(({ name }) => name);
  if (closed.length > 0)
    throw new Sentence(
      `The role of the backup may not read all of ${closed.join(", ")}: the migration that made it must grant SELECT and a policy to portal_backup. No archive was written.`,
    );
  const written: Manifest["tables"] = [];
  for (const table of tables)
    written.push({ name: table.name, columns: [...table.columns], rows: await writeTable(client, sink, table) });
  return {
    format: FORMAT,
    madeAt: now.toISOString(),
    from,
    postgres: await version(client),
    migrations,
    tables: written,
    excluded: (await tablesOf(client)).flatMap(({ name }) => {
      const reason = EXCLUDED[name];
      return reason === undefined ? [] : [{ table: name, reason }];
    }),
    sequences: await sequences(client),
  };
}

/** By a cursor, so that memory holds one chunk however large the table. */
async function writeTable(client: ClientBase, sink: ArchiveSink, { name, columns }: TableOfDatabase): Promise<number> {
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS line FROM (SELECT ${columns.join(", ")} FROM ${quoted(name)}) r`,
  );
  let [rows, chunk, bytes, lines]: [number, number, number, string[]] = [0, 0, 0, []];
  const flush = async () => {
    if (lines.length === 0) return;
    chunk += 1;
    await sink.lines(tableEntryName(name, chunk), lines);
    [bytes, lines] = [0, []];
  };
  for (;;) {
    const fetched = await client.query<{ line: string }>(`FETCH FORWARD ${FETCH} FROM rows`);
    for (const { line } of fetched.rows) {
      rows += 1;
      bytes += line.length;
      // Only space between the tokens of a json column can hold one: inside a string it is written \n.
      lines.push(line.replaceAll("\n", " "));
      if (bytes >= CHUNK_BYTES) await flush();
    }
    if (fetched.rows.length < FETCH) break;
  }
  await flush();
  await client.query("CLOSE rows");
  return rows;
}

async function version(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  return rows[0]?.server_version ?? "unknown";
}

async function sequences(client: ClientBase): Promise<Manifest["sequences"]> {
  const found: Manifest["sequences"] = [];
  for (const name of await sequenceNames(client)) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${quoted(name)}`,
    );
    for (const { last, called } of rows) found.push({ name, last, called });
  }
  return found;
}
