import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "./database-child.mjs";
import { isAlive } from "./lock.mjs";
import { aFolder } from "./test-folder";

const opened: Awaited<ReturnType<typeof openDatabase>>[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop(5_000)));
});
const aPlace = () => path.join(aFolder(), "database");

async function open(folder: string) {
  const database = await openDatabase(folder, "word");
  opened.push(database);
  return database;
}
async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const result = await client.query(sql).finally(() => client.end());
  return Array.isArray(result) ? [] : result.rows;
}

describe("the embedded database", () => {
  it("keeps what was written, over an orderly stop and over a kill", async () => {
    const folder = aPlace();
    const first = await open(folder);
    await rows(first.url, "CREATE TABLE a (x int); INSERT INTO a VALUES (1);");
    await first.stop(5_000);
    expect(readdirSync(path.dirname(folder))).toEqual(["database"]);
    const second = await open(folder);
    await rows(second.url, "INSERT INTO a VALUES (2); SELECT 1;");
    await second.stop(0);
    const third = await open(folder);
    expect(await rows(third.url, "SELECT x FROM a ORDER BY x")).toEqual([{ x: 1 }, { x: 2 }]);
  });

  it("is refused to a second process, which says who holds it", async () => {
    const folder = aPlace();
    const database = await open(folder);
    const script = fileURLToPath(new URL("./embedded-database.mjs", import.meta.url));
    const env = { ...process.env, EMBEDDED_PASSWORD: "word", EMBEDDED_PATIENCE: "300" };
    const second = spawnSync(process.execPath, [script, folder], { env, encoding: "utf8" });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`is open in process ${database.pid}`);
    expect(second.stdout).toBe("");
  });

  it("is refused to whoever does not know the password", async () => {
    const { url } = await open(aPlace());
    await expect(rows(url.replace(":word@", ":guess@"), "SELECT 1")).rejects.toThrow("password authentication failed");
    expect(await rows(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("ends when the process that started it is killed", async () => {
    const folder = aPlace();
    const script = `import { openDatabase } from ${JSON.stringify(new URL("./database-child.mjs", import.meta.url).href)};
      console.log((await openDatabase(${JSON.stringify(folder)}, "word")).pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
    parent.kill("SIGKILL");
    for (let waited = 0; waited < 5_000 && isAlive({ pid, born: "" }); waited += 50) await sleep(50);
    expect(isAlive({ pid, born: "" })).toBe(false);
  });
});
