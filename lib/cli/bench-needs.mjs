// @ts-check
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startChild } from "./child.mjs";
import { freePort, waitUntilServing } from "./port.mjs";
import { findPrograms, installPostgres, startPostgres } from "./postgres.mjs";
import { prepare, toolEnvironment } from "./prepare.mjs";
import { Sentence } from "./report.mjs";

const DIST_DIR = ".next";

/**
 * Gives a measurement what it needs, and takes it away after: a migrated PostgreSQL of its own (DATABASE_URL), the build
 * (NEXT_DIST_DIR), a running portal on both (PORTAL_URL, PORTAL_PID: the start command, whose child serves).
 * @template T
 * @param {import("./bench-plan.mjs").Needs} needs
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withNeeds(needs, work) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...toolEnvironment(), NODE_ENV: "production", NEXT_DIST_DIR: DIST_DIR, LOG_LEVEL: "error" };
  if (needs === "none") return work(env);
  await prepare(needs === "postgres" ? {} : { distDir: DIST_DIR });
  if (needs === "build") return work(env);
  return withDatabase(env, (on) => (needs === "postgres" ? work(on) : withPortal(on, work)));
}

/** @template T @param {NodeJS.ProcessEnv} env @param {(env: NodeJS.ProcessEnv) => Promise<T>} work @returns {Promise<T>} */
async function withDatabase(env, work) {
  const programs = findPrograms() ?? ((await installPostgres()) ? findPrograms() : null);
  if (!programs) throw new Sentence("This is measured on PostgreSQL: install Debian's package postgresql.");
  const server = await startPostgres(programs, { durable: true });
  try {
    const { migrateServer } = await import("./migrate-server.mjs");
    await migrateServer(server.url);
    const NEXTAUTH_SECRET = randomBytes(48).toString("base64url");
    return await work({ ...env, DATABASE_URL: server.url, NEXTAUTH_SECRET, NEXTAUTH_URL: "http://localhost:3000" });
  } finally {
    await server.stop();
  }
}

/** @template T @param {NodeJS.ProcessEnv} env @param {(env: NodeJS.ProcessEnv) => Promise<T>} work @returns {Promise<T>} */
async function withPortal(env, work) {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "portal-bench-"));
  const url = `http://127.0.0.1:${port}`;
  const on = { ...env, PORT: String(port), HOST: "127.0.0.1", NEXTAUTH_URL: url, PORTAL_DATA: folder };
  const portal = startChild([fileURLToPath(new URL("./start.mjs", import.meta.url)), "--no-build"], { env: on, readable: true });
  portal.stdout?.resume();
  try {
    const early = portal.ended.then((outcome) => Promise.reject(new Sentence(`The portal did not start (${outcome}).`)));
    await Promise.race([waitUntilServing({ port, host: "127.0.0.1" }, 120_000), early]);
    return await work({ ...on, PORTAL_URL: url, PORTAL_PID: String(portal.pid) });
  } finally {
    await portal.stop(10_000);
    rmSync(folder, { recursive: true, force: true });
  }
}
