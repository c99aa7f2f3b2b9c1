import { parseArgs } from "node:util";
import { dataFolder } from "./place.mjs";
import { putBack } from "./put-back";
import { printFailure, Sentence } from "./report.mjs";

const USAGE = "npm run restore -- --from FILE.tar.gz";

function fileOf(args: readonly string[]): string {
  try {
    const { values } = parseArgs({ args: [...args], options: { from: { type: "string" } } });
    if (values.from) return values.from;
  } catch (error) {
    throw new Sentence(`${error instanceof Error ? error.message : error}. Usage: ${USAGE}`);
  }
  throw new Sentence(`Usage: ${USAGE}`);
}

try {
  const file = fileOf(process.argv.slice(2));
  const whole = await putBack({ environment: process.env, folder: dataFolder(process.env), file, say: console.log });
  console.log("\nRestored. Everybody signs in again.");
  if (!whole) {
    console.error(
      "The audit trail is not whole (see above). It was so when the archive was made, or the archive was changed since.",
    );
    process.exitCode = 1;
  }
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
