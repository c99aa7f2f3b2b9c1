import { parseArgs } from "node:util";
import { chainLine, verifyChains } from "./audit-chains";
import { dataFolder } from "./place.mjs";
import { reachDatabase } from "./reach-database";
import { readEverything } from "./read-everything";
import { printFailure, Sentence } from "./report.mjs";

const USAGE = "npm run audit:verify -- [--organisation ID]";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Recomputes every audit chain. Says what was verified; the exit code is 1 when a row is wrong or missing. */
async function main(): Promise<number> {
  const organisation = organisationOf(process.argv.slice(2));
  const { client, close } = await reachDatabase(process.env, dataFolder(process.env));
  let chains = 0;
  let faults = 0;
  try {
    await readEverything(client, async () => {
      for await (const report of verifyChains(client, organisation)) {
        chains += 1;
        if (report.fault) faults += 1;
        (report.fault ? console.error : console.log)(chainLine(report));
      }
    });
  } finally {
    await close();
  }
  if (chains === 0) throw new Sentence(`There is no organisation ${organisation}.`);
  console.log(faults === 0 ? `${chains} chains are whole.` : `${faults} of ${chains} chains are not whole.`);
  return faults === 0 ? 0 : 1;
}

function organisationOf(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { organisation: { type: "string" } } });
    if (values.organisation !== undefined && !UUID.test(values.organisation)) throw new Error("--organisation takes an id");
    return values.organisation?.toLowerCase();
  } catch (error) {
    throw new Sentence(`${error instanceof Error ? error.message : error}. Usage: ${USAGE}`);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  printFailure(error);
  process.exitCode = 2;
}
