// @ts-check
// Applies prisma/migrations/*/migration.sql and keeps _prisma_migrations exactly as Prisma does (ids, checksums, finished rows), so
// that `prisma migrate deploy` and this runner agree. Insert, SQL and finish are one transaction: a crash leaves nothing half done.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */
/**
 * @typedef {object} Connection one connection, not a pool
 * @property {(sql: string) => Promise<unknown>} exec several statements, no parameters
 * @property {(sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>} query
 */

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;
const FIND = `SELECT checksum, finished_at FROM "_prisma_migrations"
  WHERE migration_name = $1 AND rolled_back_at IS NULL ORDER BY started_at DESC LIMIT 1`;
const BEGIN_ROW = `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), 0)`;
const FINISH_ROW = `UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1`;

/**
 * Migrations of a folder in order, each with the checksum Prisma gives it.
 * @param {string} folder
 * @returns {Migration[]}
 */
export function readMigrations(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name, "migration.sql"));
      return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
    });
}

/**
 * Brings a database to the newest migration, or to one of them. Refuses an edited, an unfinished and an unknown one.
 * @param {string} folder
 * @param {Connection} connection
 * @param {string} [last] name of the migration to stop after
 * @returns {Promise<string[]>} names applied now
 */
export async function migrate(folder, connection, last) {
  const migrations = readMigrations(folder);
  await connection.exec(TABLE);
  await refuseNewer(migrations, connection);
  const applied = [];
  for (const migration of migrations) {
    if (last !== undefined && migration.name > last) break;
    if (await applyOne(migration, connection)) applied.push(migration.name);
  }
  return applied;
}

/** @param {Migration[]} migrations @param {Connection} connection */
async function refuseNewer(migrations, connection) {
  const known = new Set(migrations.map((one) => one.name));
  const rows = await connection.query(`SELECT migration_name FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`);
  const unknown = rows.map((row) => String(row.migration_name)).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(
      `The database has migrations that this checkout lacks (${unknown.join(", ")}): use the checkout they came with, or another database.`,
    );
}

/** @param {Migration} migration @param {Connection} connection @returns {Promise<boolean>} whether it was applied now */
async function applyOne(migration, { exec, query }) {
  await exec("BEGIN");
  try {
    // Two starts at once: the second waits here, then finds the work done.
    await exec('LOCK TABLE "_prisma_migrations" IN EXCLUSIVE MODE');
    const [row] = await query(FIND, [migration.name]);
    if (row) refuseChanged(migration, row);
    else await applyInside(migration, { exec, query });
    await exec("COMMIT");
    return !row;
  } catch (error) {
    await exec("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** @param {Migration} migration @param {Connection} connection */
async function applyInside({ name, sql, checksum }, { exec, query }) {
  const id = randomUUID();
  await query(BEGIN_ROW, [id, checksum, name]);
  await exec(sql);
  await query(FINISH_ROW, [id]);
}

/** @param {Migration} migration @param {Record<string, unknown>} row */
function refuseChanged({ name, checksum }, row) {
  if (!row.finished_at)
    throw new Error(`Migration ${name} was left unfinished by another tool: resolve it with "prisma migrate resolve".`);
  if (row.checksum !== checksum)
    throw new Error(`Migration ${name} was edited after it was applied: restore the file and write a new migration.`);
}
