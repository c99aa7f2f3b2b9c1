// @ts-check
import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { run } from "./command.mjs";
import { takeLock } from "./lock.mjs";
import { CACHE, ROOT } from "./place.mjs";
import { Sentence, step } from "./report.mjs";
import { hashOf, whenStale } from "./stamp.mjs";

const NOT_BUILT = /^lib\/(cli|bench|decisions|server\/generated)\/|\.test\.tsx?$|\.example\.[^/]+$/;
const BUILT = [
  ...["app", "components", "lib", "public", "prisma/schema", "package-lock.json", "tsconfig.json"],
  ...["next.config.mjs", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"],
];

/** Variables under which the tools neither call home nor fetch an engine. @returns {NodeJS.ProcessEnv} */
export function toolEnvironment() {
  return {
    ...process.env,
    CHECKPOINT_DISABLE: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, "lib/cli/schema-engine.mjs"),
  };
}

/**
 * Packages, generated code and the build, as far as asked, and each only when it is not up to date. One process at a time in a checkout.
 * @param {{ generated?: boolean, distDir?: string }} [wanted] no `distDir`, no build
 */
export async function prepare({ generated = true, distDir } = {}) {
  mkdirSync(path.join(ROOT, ".data"), { recursive: true, mode: 0o700 });
  const release = await waitForLock(path.join(ROOT, ".data/prepare.lock"));
  try {
    await install();
    if (generated) await generate();
    if (distDir) await build(distDir);
  } finally {
    release();
  }
}

/** @param {string} file */
async function waitForLock(file) {
  for (let told = false; ; told = true) {
    const lock = takeLock(file);
    if (lock.taken) return lock.release;
    if (!told) console.error(`  waiting for process ${lock.holder.pid}, which installs or builds in this checkout`);
    await sleep(500);
  }
}

async function install() {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const values = {
    dependencies,
    devDependencies,
    overrides,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  };
  const state = hashOf(ROOT, ["package-lock.json"], { values });
  const made = {
    stamp: path.join(ROOT, "node_modules/.portal-install"),
    state,
    result: path.join(ROOT, "node_modules/next/package.json"),
  };
  // Not `npm ci`: a registry mirror without other platforms' optional packages makes it refuse a right lock file.
  const args = ["install", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error", ...npmCache()];
  const script = process.env.npm_execpath;
  const [file, ...before] = script?.endsWith(".js") ? [process.execPath, script] : ["npm"];
  const otherwise = "The packages could not be installed: see npm's message above, check the network, and try again.";
  await whenStale(made, () =>
    step("packages installed", () => succeed(file ?? "npm", [...before, ...args], process.env, otherwise)),
  );
}

/** npm keeps its cache in the home folder; one that cannot be written is no reason to fail. */
function npmCache() {
  try {
    const usual = process.env.npm_config_cache ?? path.join(homedir(), ".npm");
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return [];
  } catch {
    return ["--cache", path.join(ROOT, ".data/npm-cache")];
  }
}

async function generate() {
  const state = hashOf(ROOT, [
    "prisma/schema",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
    "node_modules/@prisma/client/package.json",
  ]);
  const made = { stamp: path.join(CACHE, "generated"), state, result: path.join(ROOT, "lib/server/generated/client.ts") };
  const args = [path.join(ROOT, "node_modules/prisma/build/index.js"), "generate"];
  const otherwise = "The database client could not be generated: see Prisma's message above.";
  await whenStale(made, () =>
    step("database client generated", () => succeed(process.execPath, args, toolEnvironment(), otherwise)),
  );
}

/** The state that a build is of: sources, lock file, Node and the variables that Next writes into the bundle. */
function buildState() {
  const inlined = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return hashOf(ROOT, BUILT, {
    values: { node: process.version, inlined: inlined.sort() },
    except: (file) => NOT_BUILT.test(file),
  });
}

/** @param {string} distDir */
async function build(distDir) {
  const folder = path.join(ROOT, distDir);
  const made = { stamp: path.join(folder, "portal-build"), state: buildState(), result: path.join(folder, "BUILD_ID") };
  const args = [path.join(ROOT, "node_modules/next/dist/bin/next"), "build"];
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...toolEnvironment(), NODE_ENV: "production", NEXT_DIST_DIR: distDir };
  const otherwise = "The portal could not be built: see the message above.";
  await whenStale(made, () => step("portal built", () => succeed(process.execPath, args, env, otherwise)));
}

/** @param {string} file @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {string} otherwise */
async function succeed(file, args, env, otherwise) {
  const { code, output } = await run(file, args, { env });
  if (code === 0) return;
  process.stderr.write(output);
  throw new Sentence(otherwise);
}
