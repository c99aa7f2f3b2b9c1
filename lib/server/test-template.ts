import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { migrate } from "../cli/migrate.mjs";

const MIGRATIONS = path.join(process.cwd(), "prisma/migrations");

/** Works on a server or a database of it, over a connection of its own. */
export async function once<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of a database of the same server. */
export function databaseOf(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

/** A name that no other run takes, so that runs share a server. */
export function freshName(purpose: "test" | "template"): string {
  return `portal_${purpose}_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
}

/**
 * Once for a run on a server: the migrated database that each test file gets a copy of, for copying is a tenth of migrating.
 * Nobody stays connected to it, since the server refuses to copy what somebody uses.
 */
export default async function testTemplate(): Promise<(() => Promise<void>) | undefined> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return undefined;
  const name = freshName("template");
  const drop = () => once(server, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  await once(server, (client) => client.query(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`));
  try {
    await once(databaseOf(server, name), (client) =>
      migrate(MIGRATIONS, {
        exec: (sql) => client.query(sql),
        query: async (sql, parameters) => (await client.query<Record<string, unknown>>(sql, parameters)).rows,
      }),
    );
  } catch (error) {
    await drop();
    throw error;
  }
  process.env.TEST_DATABASE_TEMPLATE = name;
  return drop;
}
