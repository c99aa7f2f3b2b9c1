import { parseArgs } from "node:util";
import { makeBackup } from "./make-backup";
import { dataFolder } from "./place.mjs";
import { printFailure, Sentence } from "./report.mjs";

const USAGE = "npm run backup -- --to FILE.tar.gz";

function fileOf(args: readonly string[]): string {
  try {
    const { values } = parseArgs({ args: [...args], options: { to: { type: "string" } } });
    if (values.to) return values.to;
  } catch (error) {
    throw new Sentence(`${error instanceof Error ? error.message : error}. Usage: ${USAGE}`);
  }
  throw new Sentence(`Usage: ${USAGE}`);
}

try {
  const file = fileOf(process.argv.slice(2));
  const folder = dataFolder(process.env);
  await makeBackup({ environment: process.env, folder, file, now: new Date(), say: console.log });
  console.log(`
The archive is not encrypted. It holds the estate, names, addresses and password hashes: keep it where the database itself may lie.
Secrets of second factors stay sealed in it. Keep their key apart: PORTAL_ENCRYPTION_KEY, or NEXTAUTH_SECRET where that is not set${
    process.env.DATABASE_URL ? "" : `\n(embedded: "session" in ${folder}/secrets.json)`
  }. Without it, those people need a new second factor.`);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
