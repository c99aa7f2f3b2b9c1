// @ts-check
import path from "node:path";
import { startChild } from "./child.mjs";
import { openDatabase } from "./database-child.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { takeLock } from "./lock.mjs";
import { dataFolder, ROOT } from "./place.mjs";
import { waitForFreePort, waitUntilServing } from "./port.mjs";
import { prepare, toolEnvironment } from "./prepare.mjs";
import { elapsed, printFailure, Sentence, step } from "./report.mjs";
import { demonstrationSecrets } from "./secrets.mjs";
import { settingsOf } from "./settings.mjs";
import { hashOf, whenStale } from "./stamp.mjs";
import { keepWorking } from "./worker-child.mjs";

const LIFE_LINE = new URL("./life-line.mjs", import.meta.url).href;
/** What stands before Next in the web server. */
const DOORS = ["./true-address.mjs", "./readable-request.mjs", "./strict-transport.mjs"];
/** Milliseconds; together below the eight seconds that a supervisor gives. */
const PATIENCE = { serving: 5_000, database: 2_500 };

/** @typedef {import("./settings.mjs").Settings} Settings */
/** @typedef {import("./lifecycle.mjs").Lifecycle} Lifecycle */

/**
 * The start command: returns once the portal answers, and its children keep the process alive.
 * @param {readonly string[]} args
 */
export async function start(args) {
  const life = lifecycle();
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => void life.stop(0));
  try {
    await bringUp(settingsOf(args, process.env), life);
  } catch (error) {
    printFailure(error);
    await life.stop(1);
  }
}

/** @param {Settings} settings @param {Lifecycle} life */
async function bringUp(settings, life) {
  const since = performance.now();
  const folder = dataFolder(process.env);
  const lock = takeLock(path.join(folder, settings.demonstration ? "portal.lock" : `portal-${settings.port}.lock`), {
    url: settings.url,
  });
  if (!lock.taken) {
    console.log(`The portal is running already: ${lock.holder.url} (process ${lock.holder.pid}).`);
    return life.stop(0);
  }
  life.onStop(lock.release);
  console.log("Starting the Bleu Readiness portal");
  await waitForFreePort(settings);
  if (settings.build) await prepare({ distDir: settings.distDir });
  const env = await environmentOf(settings, folder, life);
  await migrate(env);
  await seedOnce(env, settings.demonstration ? path.join(folder, "database") : null);
  await serve(settings, env, life);
  console.log(`\nReady in ${elapsed(since)}: ${settings.url}\nStop with Ctrl-C.`);
}

/**
 * What the server, the worker and the seed find in their environment; opens the embedded database where there is no other.
 * @param {Settings} settings @param {string} folder @param {Lifecycle} life
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environmentOf(settings, folder, life) {
  const { PORTAL_DEMONSTRATION: _, ...given } = toolEnvironment();
  /** @type {NodeJS.ProcessEnv} */
  const common = { ...given, NODE_ENV: "production", NEXT_DIST_DIR: settings.distDir, PORTAL_DATA: folder };
  if (!settings.demonstration) return common;
  const secrets = demonstrationSecrets(folder);
  const database = await step("embedded database open", () => openDatabase(path.join(folder, "database"), secrets.database));
  life.onStop(() => database.stop(PATIENCE.database));
  life.needs(database, "The embedded database has stopped");
  return {
    ...common,
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: secrets.session,
    NEXTAUTH_URL: settings.url,
    PORTAL_DEMONSTRATION: "1",
    LOG_LEVEL: given.LOG_LEVEL ?? "warn",
  };
}

/** @param {NodeJS.ProcessEnv} env */
async function migrate(env) {
  const { migrateServer } = await import("./migrate-server.mjs");
  const applied = await step("database migrated", () => migrateServer(String(env.DATABASE_URL)));
  for (const name of applied) console.log(`    applied ${name}`);
}

/** What the seed puts into a database is made of these. */
const SEEDED = ["lib", "prisma/migrations", "prisma/seed"];

/**
 * The seed may be repeated, and is where another portal may have seeded; an embedded database says in its own folder which seed it
 * has, so that a start on it takes half the time, and nothing that people removed from the demonstration comes back.
 * @param {NodeJS.ProcessEnv} env @param {string | null} database folder of the embedded database, null of any other
 */
async function seedOnce(env, database) {
  if (database === null) return seed(env);
  const state = hashOf(ROOT, SEEDED, { except: (file) => /\.test\.tsx?$/.test(file) });
  const made = { stamp: path.join(database, "portal-seed"), state, result: path.join(database, "PG_VERSION") };
  await whenStale(made, () => seed(env));
}

/** @param {NodeJS.ProcessEnv} env */
async function seed(env) {
  const child = startChild(["--import", LIFE_LINE, "--import", "tsx", "prisma/seed/seed.ts"], { env });
  const outcome = await step("catalogue editions and seed in place", () => child.ended);
  if (outcome !== "exit code 0") throw new Sentence(`The seed failed (${outcome}): see its message above.`);
}

/** A page leaves several megabytes of short-lived objects: with room for a few pages, most are gone before they are collected. In MB. */
const YOUNG_SPACE = "--max-semi-space-size=64";

/** @param {Settings} settings @param {NodeJS.ProcessEnv} env @param {Lifecycle} life */
async function serve(settings, env, life) {
  const next = ["node_modules/next/dist/bin/next", "start", "-H", settings.host, "-p", String(settings.port)];
  const doors = DOORS.flatMap((file) => ["--import", new URL(file, import.meta.url).href]);
  const web = startChild([YOUNG_SPACE, "--import", LIFE_LINE, ...doors, ...next], { env, readable: true });
  const worker = keepWorking({ ...env, DATABASE_POOL: "2" }, LIFE_LINE);
  life.onStop(() => Promise.all([web.stop(PATIENCE.serving), worker.stop(PATIENCE.serving)]));
  // Next's banner names an address of its own; what comes once it answers is the log.
  let answers = false;
  web.stdout?.on("data", (text) => answers && process.stdout.write(text));
  const early = web.ended.then((outcome) => {
    throw new Sentence(`The web server stopped before it answered (${outcome}): see its message above.`);
  });
  await step("server answers", () => Promise.race([waitUntilServing(settings), early]));
  answers = true;
  early.catch(() => undefined);
  life.needs(web, "The web server has stopped");
}
