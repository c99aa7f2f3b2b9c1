#!/usr/bin/env node
// @ts-check
// Stands in for Prisma's schema-engine binary, which cannot be downloaded everywhere: the same engine as WebAssembly, on a driver
// adapter. The Prisma CLI starts it (PRISMA_SCHEMA_ENGINE_BINARY) and speaks JSON-RPC over standard input and output, a line each.
// PGLITE_DIR=memory:// gives it an embedded database instead of the datasource: writing and comparing migrations needs no server.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { openAdapter } from "./schema-engine-adapter.mjs";
import { loadEngine } from "./schema-engine-wasm.mjs";

const { values, positionals } = parseArgs({
  options: { datamodels: { type: "string" }, datasource: { type: "string" } },
  strict: false,
  allowPositionals: true,
});
const url = typeof values.datasource === "string" ? String(JSON.parse(values.datasource).url) : process.env.DATABASE_URL;
const files = typeof values.datamodels === "string" ? values.datamodels.split(",") : [];
const adapter = await openAdapter(url, process.env.PGLITE_DIR);
const engine = await loadEngine(
  files.map((file) => [file, readFileSync(file, "utf8")]),
  adapter.factory,
);

/** @param {unknown} message */
const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** @param {string} method @param {unknown} parameters */
async function ask(method, parameters) {
  const run = engine[method];
  if (!run) throw new Error(`The engine has no method ${method}.`);
  return run.call(engine, parameters);
}

/** `schema-engine cli can-connect-to-database`: the one command beside the conversation. @param {string} command */
async function answerCommand(command) {
  try {
    if (command !== "can-connect-to-database") throw new Error(`The stand-in has no command ${command}.`);
    await ask("ensureConnectionValidity", { datasource: { tag: "ConnectionString", url } });
    return 0;
  } catch (error) {
    const { message, code = "P1001" } = /** @type {Error & { code?: string }} */ (error);
    const fields = { message, is_panic: false, error_code: code };
    process.stderr.write(
      `${JSON.stringify({ timestamp: new Date().toISOString(), level: "ERROR", fields, target: "schema-engine" })}\n`,
    );
    return 1;
  }
}

/** @param {{ id: number, method: string, params: unknown }} request */
async function answer({ id, method, params }) {
  const result = await ask(method === "getDatabaseVersion" ? "version" : method, params);
  // The binary prints a difference by a call of its own, and leaves it out of the result.
  if (method !== "diff" || !result?.stdout) return { jsonrpc: "2.0", id, result: result ?? {} };
  send({ jsonrpc: "2.0", id: 1_000_000, method: "print", params: { content: result.stdout } });
  return { jsonrpc: "2.0", id, result: { exitCode: result.exitCode, stdout: null } };
}

/** @param {number} id @param {unknown} error */
function failure(id, error) {
  const { message, code = null, meta = null } = /** @type {Error & { code?: string, meta?: unknown }} */ (error);
  const data = { is_panic: false, message, meta, error_code: code };
  return { jsonrpc: "2.0", id, error: { code: 4466, message: "An error happened. Check the data field for details.", data } };
}

async function converse() {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (request.method) send(await answer(request).catch((error) => failure(request.id, error)));
  }
  await adapter.close();
}

const command = positionals[positionals.indexOf("cli") + 1];
if (positionals.includes("cli")) process.exit(await answerCommand(String(command)));
await converse();
process.exit(0);
