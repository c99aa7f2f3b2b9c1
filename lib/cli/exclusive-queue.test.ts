import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serve } from "./embedded-cluster.mjs";
import { ExclusiveQueue } from "./exclusive-queue.mjs";

let database: PGlite;
let server: Awaited<ReturnType<typeof serve>>;
const clients: pg.Client[] = [];
beforeAll(async () => {
  database = await PGlite.create({ dataDir: "memory://" });
  server = await serve(database, { password: "word", onBroken: () => undefined });
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end().catch(() => undefined)));
  await database.exec("DROP TABLE IF EXISTS a");
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: `postgresql://postgres:word@127.0.0.1:${server.port}/postgres?sslmode=disable`,
  });
  client.on("error", () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

describe("several clients on one embedded database", () => {
  it("never mix the halves of their statements, in or out of a transaction", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, connect));
    const answers = await Promise.all(
      all.map(async (client, who) => {
        const wrong: unknown[] = [];
        for (let turn = 0; turn < 40; turn += 1) {
          if (turn % 3 === who % 3) await client.query("BEGIN");
          const { rows } = await client.query(`SELECT $1::int AS who, ${turn} AS turn`, [who]);
          if (rows[0]?.who !== who || rows[0]?.turn !== turn) wrong.push(rows);
          if (turn % 3 === who % 3) await client.query("COMMIT");
        }
        return wrong;
      }),
    );
    expect(answers.flat()).toEqual([]);
  });

  it("wait for the end of another's transaction and see none of it before", async () => {
    const [one, other] = [await connect(), await connect()];
    await one.query("CREATE TABLE a (x int)");
    await one.query("BEGIN");
    await one.query("INSERT INTO a VALUES (1)");
    const order: string[] = [];
    const counted = other.query("SELECT count(*)::int AS n FROM a").then((result) => {
      order.push("other");
      return result.rows[0]?.n;
    });
    await one.query("SELECT pg_sleep(0.05)");
    order.push("one");
    await one.query("ROLLBACK");
    expect(await counted).toBe(0);
    expect(order).toEqual(["one", "other"]);
  });

  it("go on after an error, inside and outside a transaction", async () => {
    const [one, other] = [await connect(), await connect()];
    await expect(one.query("SELECT $1::int / 0", [1])).rejects.toThrow("division by zero");
    await one.query("BEGIN");
    await expect(one.query("SELECT nothing")).rejects.toThrow("does not exist");
    const later = other.query("SELECT 1 AS one");
    await expect(one.query("SELECT 1")).rejects.toThrow("aborted");
    await one.query("ROLLBACK");
    expect((await later).rows).toEqual([{ one: 1 }]);
  });

  it("are rolled back when they vanish in a transaction, idle or at work", async () => {
    const watcher = await connect();
    await watcher.query("CREATE TABLE a (x int)");
    for (const atWork of [false, true]) {
      const lost = await connect();
      await lost.query("BEGIN");
      await lost.query("INSERT INTO a VALUES (1)");
      if (atWork) lost.query("SELECT pg_sleep(0.1)").catch(() => undefined);
      const { stream } = Reflect.get(lost, "connection") as { stream: { destroy: () => void } };
      stream.destroy();
      expect((await watcher.query("SELECT count(*)::int AS n FROM a")).rows).toEqual([{ n: 0 }]);
    }
  });

  it("are refused without the password", async () => {
    const stranger = new pg.Client({
      host: "127.0.0.1",
      port: server.port,
      user: "postgres",
      database: "postgres",
      password: "guess",
    });
    await expect(stranger.connect()).rejects.toMatchObject({ code: "28P01" });
  });
});

it("tells when the database itself has broken, and does not block the next asker", async () => {
  const broken: unknown[] = [];
  const queue = new ExclusiveQueue(
    { runExclusive: (work) => work(), execProtocolRawStream: () => Promise.reject(new Error("unreachable")) },
    "",
    (error) => broken.push(error),
  );
  for (const client of [1, 2])
    await expect(queue.enqueue(client, Buffer.from("Q"), () => undefined)).rejects.toThrow("unreachable");
  expect(broken).toHaveLength(2);
});

it("takes the place of a queue that pglite-socket has", () => {
  const socket = new PGLiteSocketServer({ db: database });
  const own = Reflect.get(socket, "queryQueue") as object;
  const methods = ["enqueue", "clearQueueForHandler", "clearTransactionIfNeeded", "getQueueLength"];
  for (const method of methods)
    for (const queue of [Object.getPrototypeOf(own), ExclusiveQueue.prototype]) expect(queue).toHaveProperty(method);
});
