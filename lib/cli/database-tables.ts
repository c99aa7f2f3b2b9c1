import type { ClientBase } from "pg";
import { EXCLUDED, MIGRATIONS_TABLE } from "./archive-manifest";

export interface TableOfDatabase {
  readonly name: string;
  /** Quoted, and those that the database computes left out. */
  readonly columns: readonly string[];
  /** Row-level security binds the owner too. */
  readonly forced: boolean;
  /** The role of the backup sees every row. */
  readonly open: boolean;
}

/** Every table of the portal's schema, as the database itself lists them: none is named here, so that none is forgotten. */
export async function tablesOf(client: ClientBase): Promise<TableOfDatabase[]> {
  const { rows } = await client.query<TableOfDatabase>(`
    SELECT c.relname AS name, c.relforcerowsecurity AS forced,
      ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      coalesce(has_table_privilege(r.oid, c.oid, 'SELECT'), false) AND (NOT c.relrowsecurity OR EXISTS (
        SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('r', '*')
          AND r.oid = ANY (p.polroles) AND pg_get_expr(p.polqual, p.polrelid) = 'true')) AS open
    FROM pg_class c LEFT JOIN pg_roles r ON r.rolname = 'portal_backup'
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY c.relname`);
  return rows;
}

/** Those of which an archive holds the rows. */
export async function archivedTables(client: ClientBase): Promise<TableOfDatabase[]> {
  const tables = await tablesOf(client);
  return tables.filter(({ name }) => name !== MIGRATIONS_TABLE && !(name in EXCLUDED));
}

export async function sequenceNames(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname",
  );
  return rows.map(({ name }) => name);
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}
/** Null where no migration ever ran. */
export async function appliedMigrations(client: ClientBase): Promise<AppliedMigration[] | null> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [
    `"${MIGRATIONS_TABLE}"`,
  ]);
  if (!rows[0]?.there) return null;
  const applied = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM "${MIGRATIONS_TABLE}"
     WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return applied.rows;
}

/** The same text for the same value on every server, whatever its settings. */
export async function writeAlike(client: ClientBase): Promise<void> {
  const settings = {
    TimeZone: "UTC",
    DateStyle: "ISO, YMD",
    IntervalStyle: "iso_8601",
    bytea_output: "hex",
    extra_float_digits: "1",
  };
  for (const [name, value] of Object.entries(settings)) await client.query("SELECT set_config($1, $2, true)", [name, value]);
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
