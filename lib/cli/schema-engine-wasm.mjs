// @ts-check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

/** @typedef {Record<string, (parameters: unknown) => Promise<{ stdout?: string, exitCode?: number } | null>>} Engine methods by name */
/** @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} Factory */

/**
 * Prisma's schema engine as WebAssembly. It connects at once.
 * @param {string[][]} datamodels pairs of path and content
 * @param {Factory} factory
 * @returns {Promise<Engine>}
 */
export async function loadEngine(datamodels, factory) {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const glue = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ message) => process.stderr.write(message) },
  });
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  const models = datamodels.length > 0 ? datamodels : undefined;
  return glue.SchemaEngine.new({ datamodels: models }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}
