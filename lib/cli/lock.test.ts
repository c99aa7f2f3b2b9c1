import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { bornAt, holderOf, isAlive, takeLock } from "./lock.mjs";
import { aFolder } from "./test-folder";

let file = "";
beforeEach(() => {
  file = path.join(aFolder(), "portal.lock");
});

/** The number of a process that has just ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

function leaveBehind(holder: { pid: number; born: string }): void {
  writeFileSync(file, JSON.stringify({ ...holder, url: "http://localhost:1" }));
}

describe("takeLock", () => {
  it("takes a free lock and tells the next asker who holds it", () => {
    expect(takeLock(file, { url: "http://localhost:3000" })).toMatchObject({ taken: true });
    expect(takeLock(file)).toMatchObject({ taken: false, holder: { pid: process.pid, url: "http://localhost:3000" } });
  });

  it("is readable by its owner alone and leaves no other file", () => {
    takeLock(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(["portal.lock"]);
  });

  it("is free again after release", () => {
    const lock = takeLock(file);
    if (lock.taken) lock.release();
    expect(holderOf(file)).toBeNull();
    expect(takeLock(file).taken).toBe(true);
  });

  it("takes over what a dead process left", () => {
    leaveBehind({ pid: deadProcess(), born: "" });
    expect(takeLock(file).taken).toBe(true);
    expect(holderOf(file)?.pid).toBe(process.pid);
  });

  it("takes over when the number belongs to a later process", () => {
    leaveBehind({ pid: process.pid, born: "another boot:1" });
    expect(takeLock(file).taken).toBe(true);
  });

  it("takes over a file that is no lock", () => {
    writeFileSync(file, "{ half");
    expect(takeLock(file).taken).toBe(true);
  });

  it("does not remove the lock of a successor on release", () => {
    const lock = takeLock(file);
    writeFileSync(file, JSON.stringify({ pid: 1, born: "" }));
    if (lock.taken) lock.release();
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: 1 });
  });

  it("goes to exactly one of many processes that find a dead holder", async () => {
    leaveBehind({ pid: deadProcess(), born: "" });
    const script = `import { takeLock } from ${JSON.stringify(new URL("./lock.mjs", import.meta.url).href)};
      process.stdout.write(takeLock(${JSON.stringify(file)}).taken ? "1" : "0"); setTimeout(() => {}, 1500);`;
    const { run } = await import("./command.mjs");
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => run(process.execPath, ["--input-type=module", "-e", script])),
    );
    expect(asked.map((one) => one.output).sort()).toEqual(["0", "0", "0", "0", "0", "1"]);
  });
});

describe("isAlive", () => {
  it("knows this process by number and birth", () => {
    expect(isAlive({ pid: process.pid, born: bornAt(process.pid) })).toBe(true);
  });

  it("counts a process that is dead but not yet asked after as dead", async () => {
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 20"], { stdio: ["ignore", "pipe", "ignore"] });
    const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
    await sleep(200);
    expect(isAlive({ pid, born: "" })).toBe(false);
    parent.kill();
  });

  it("trusts the number alone where birth is not told", () => {
    expect(isAlive({ pid: process.pid, born: "" })).toBe(true);
    expect(isAlive({ pid: deadProcess(), born: "" })).toBe(false);
  });
});
