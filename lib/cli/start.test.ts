import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./command.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { demonstrationSecrets } from "./secrets.mjs";
import { aFolder } from "./test-folder";
import { pauseAfter } from "./worker-child.mjs";

describe("the life of the start command", () => {
  it("undoes newest first, once, and ends with the first code given", async () => {
    const told: unknown[] = [];
    const life = lifecycle((code) => told.push(code));
    for (const name of ["lock", "database", "web"]) life.onStop(() => void told.push(name));
    await Promise.all([life.stop(1), life.stop(0)]);
    expect(told).toEqual(["web", "database", "lock", 1]);
  });

  it("ends when a child it needs has ended, but not for one that ends because of it", async () => {
    const codes: number[] = [];
    const life = lifecycle((code) => codes.push(code));
    let end: (outcome: string) => void = () => undefined;
    const ended = new Promise<string>((resolve) => {
      end = resolve;
    });
    life.needs({ ended }, "The web server has stopped");
    life.onStop(() => end("exit code 0"));
    await life.stop(0);
    await ended;
    expect(codes).toEqual([0]);
  });

  it("starts a worker that dies again at ever longer intervals, up to half a minute", () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });
});

describe("the secrets of a demonstration", () => {
  it("are made once, long, and readable by their owner alone", () => {
    const place = aFolder();
    const first = demonstrationSecrets(place);
    expect(demonstrationSecrets(place)).toEqual(first);
    expect(first.session.length).toBeGreaterThanOrEqual(32);
    expect(statSync(path.join(place, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("differ between folders and are not part of what is printed", () => {
    expect(demonstrationSecrets(aFolder())).not.toEqual(demonstrationSecrets(aFolder()));
  });

  it("are asked about when the file is damaged, and not overwritten", () => {
    const place = aFolder();
    writeFileSync(path.join(place, "secrets.json"), "{}");
    expect(() => demonstrationSecrets(place)).toThrow("is damaged: delete it");
    expect(readFileSync(path.join(place, "secrets.json"), "utf8")).toBe("{}");
  });
});

it.each(["start", "test", "bench"])("%s says on an old Node which one is needed, and does nothing", async (command) => {
  const old = 'data:text/javascript,Object.defineProperty(process, "versions", { value: { node: "20.18.3" } })';
  const { code, output } = await run(process.execPath, ["--import", old, `lib/cli/${command}.mjs`]);
  expect(code).toBe(1);
  expect(output).toBe("The portal needs Node 20.19 or newer; this is 20.18.3. Install a newer Node and run the command again.\n");
});
