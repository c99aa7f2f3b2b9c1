import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { migrate, readMigrations } from "./migrate.mjs";
import { aFolder } from "./test-folder";

let database: PGlite;
let folder = "";
beforeAll(async () => {
  database = await PGlite.create({ dataDir: "memory://" });
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = aFolder();
  await database.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
});

const query = async (sql: string, parameters?: unknown[]) =>
  (await database.query<Record<string, unknown>>(sql, parameters)).rows;
const connection = { exec: (sql: string) => database.exec(sql), query };

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}
async function tables(): Promise<unknown[]> {
  const rows = await query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1");
  return rows.map((row) => row.table_name);
}

describe("migrate", () => {
  it("applies in order, once, and writes the rows that Prisma writes", async () => {
    write("2_b", "ALTER TABLE a ADD COLUMN y int;");
    write("1_a", "CREATE TABLE a (x int); CREATE TABLE b (x int);");
    expect(await migrate(folder, connection)).toEqual(["1_a", "2_b"]);
    expect(await migrate(folder, connection)).toEqual([]);
    const rows = await query(
      'SELECT checksum, applied_steps_count, finished_at IS NOT NULL AS done FROM "_prisma_migrations" ORDER BY migration_name',
    );
    const done = { applied_steps_count: 1, done: true };
    expect(rows).toEqual(readMigrations(folder).map(({ checksum }) => ({ checksum, ...done })));
  });

  it("leaves nothing of a migration that fails between its statements", async () => {
    write("1_a", "CREATE TABLE a (x int); SELECT 1 / 0; CREATE TABLE b (x int);");
    await expect(migrate(folder, connection)).rejects.toThrow("division by zero");
    expect(await tables()).toEqual(["_prisma_migrations"]);
    expect(await query('SELECT * FROM "_prisma_migrations"')).toEqual([]);
    write("1_a", "CREATE TABLE a (x int);");
    expect(await migrate(folder, connection)).toEqual(["1_a"]);
  });

  it("leaves nothing of a migration when the connection dies between its statements", async () => {
    write("1_a", "CREATE TABLE a (x int);");
    const dying = {
      exec: async (sql: string) => {
        await database.exec(sql);
        if (sql.startsWith("CREATE TABLE a")) throw new Error("connection lost");
      },
      query,
    };
    await expect(migrate(folder, dying)).rejects.toThrow("connection lost");
    expect(await tables()).toEqual(["_prisma_migrations"]);
    expect(await migrate(folder, connection)).toEqual(["1_a"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    write("1_a", "CREATE TABLE a (x int);");
    await migrate(folder, connection);
    write("1_a", "CREATE TABLE a (x bigint);");
    await expect(migrate(folder, connection)).rejects.toThrow("1_a was edited after it was applied");
  });

  it("refuses what another tool left unfinished, unless it was resolved as rolled back", async () => {
    write("1_a", "CREATE TABLE a (x int);");
    await migrate(folder, connection);
    await query('UPDATE "_prisma_migrations" SET finished_at = NULL');
    await expect(migrate(folder, connection)).rejects.toThrow("left unfinished");
    await query('UPDATE "_prisma_migrations" SET rolled_back_at = now()');
    await query("DROP TABLE a");
    expect(await migrate(folder, connection)).toEqual(["1_a"]);
  });

  it("refuses a database that is ahead of the checkout", async () => {
    write("1_a", "CREATE TABLE a (x int);");
    write("2_b", "CREATE TABLE b (x int);");
    await migrate(folder, connection);
    rmSync(path.join(folder, "2_b"), { recursive: true });
    await expect(migrate(folder, connection)).rejects.toThrow("migrations that this checkout lacks (2_b)");
  });
});
