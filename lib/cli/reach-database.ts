import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { openDatabase } from "./database-child.mjs";
import { holderOf } from "./lock.mjs";
import { Sentence } from "./report.mjs";
import { demonstrationSecrets } from "./secrets.mjs";

/** The variables of a process, as far as they are set. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Reached {
  readonly client: pg.Client;
  /** `server`: DATABASE_URL. `running`: the embedded database of a portal that runs. `opened`: of one that does not. */
  readonly how: "server" | "running" | "opened";
  readonly close: () => Promise<void>;
}

interface Place {
  readonly url: string;
  readonly how: Reached["how"];
  readonly stop?: () => Promise<void>;
}

/**
 * One connection to the installation's database: the server of DATABASE_URL, or the embedded one in the data folder, through the
 * portal that has it open or by opening it. `create` makes an embedded database that is not there yet.
 */
export async function reachDatabase(environment: Environment, folder: string, create = false): Promise<Reached> {
  const place = environment.DATABASE_URL
    ? { url: environment.DATABASE_URL, how: "server" as const }
    : await embedded(folder, create);
  const client = new pg.Client({ connectionString: place.url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is told by the query that was under way.
  client.on("error", () => undefined);
  const close = async () => {
    await client.end().catch(() => undefined);
    await place.stop?.();
  };
  try {
    await client.connect();
  } catch (error) {
    await close();
    throw new Sentence(`The database cannot be reached (${error instanceof Error ? error.message : error}).`);
  }
  return { client, how: place.how, close };
}

async function embedded(folder: string, create: boolean): Promise<Place> {
  const data = path.join(folder, "database");
  const port = holderOf(`${data}.lock`)?.port;
  if (typeof port === "number") {
    const { database } = demonstrationSecrets(folder);
    return { url: `postgresql://postgres:${database}@127.0.0.1:${port}/postgres?sslmode=disable`, how: "running" };
  }
  if (!create && !existsSync(path.join(data, "PG_VERSION")))
    throw new Sentence(`There is no database: DATABASE_URL is not set, and ${data} holds none. Set DATABASE_URL or PORTAL_DATA.`);
  const opened = await openDatabase(data, randomBytes(24).toString("base64url"));
  return { url: opened.url, how: "opened", stop: () => opened.stop(10_000) };
}
