import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";
import { checkReadiness, isReady } from "./check-readiness";
import { appliedMigrations } from "./store-migration";

testDatabase();

describe("readiness", () => {
  it("is said when the database answers and has every migration", async () => {
    expect(await checkReadiness()).toBe(true);
    const shipped = readdirSync("prisma/migrations").filter((name) => /^\d/.test(name));
    expect((await appliedMigrations()).sort()).toEqual(shipped.sort());
  });

  it("is denied while a migration is missing", async () => {
    const [, ...later] = await appliedMigrations();
    expect(await checkReadiness(async () => later)).toBe(false);
  });

  it("is denied, and not an error, while the database is away or slow", async () => {
    expect(await checkReadiness(() => Promise.reject(new Error("away")))).toBe(false);
    expect(await checkReadiness(() => new Promise(() => undefined), 20)).toBe(false);
  });

  it("is asked of the database once a second at most", async () => {
    const now = Date.now();
    const first = isReady(now);
    expect(isReady(now + 999)).toBe(first);
    const next = isReady(now + 1_000);
    expect(next).not.toBe(first);
    expect(await Promise.all([first, next])).toEqual([true, true]);
  });
});
