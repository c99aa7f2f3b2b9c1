// @ts-check
import path from "node:path";
import pg from "pg";
import { migrate } from "./migrate.mjs";
import { ROOT } from "./place.mjs";
import { Sentence } from "./report.mjs";

/**
 * Brings the database of an address to the newest migration.
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<string[]>} names applied now
 */
export async function migrateServer(url, folder = path.join(ROOT, "prisma/migrations")) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Sentence(
      `The database of DATABASE_URL cannot be reached (${error instanceof Error ? error.message : error}): check the address, the password and that the server runs.`,
    );
  }
  try {
    const query = async (/** @type {string} */ sql, /** @type {unknown[] | undefined} */ parameters) =>
      (await client.query(sql, parameters)).rows;
    return await migrate(folder, { exec: (sql) => client.query(sql), query });
  } catch (error) {
    throw new Sentence(
      `The database could not be migrated; nothing was changed. ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    await client.end();
  }
}
