import path from "node:path";
import { parseArgs } from "node:util";
import { holderOf } from "./lock.mjs";
import { makeAdministrator } from "./make-administrator";
import { dataFolder } from "./place.mjs";
import { type Environment, reachDatabase } from "./reach-database";
import { printFailure, Sentence } from "./report.mjs";

const USAGE = 'npm run create-administrator -- --email ADDRESS --name "FIRST AND LAST NAME"';

/** Makes an administrator, and prints the link by which the password is set. */
async function main(): Promise<void> {
  const asked = askedOf(process.argv.slice(2));
  const folder = dataFolder(process.env);
  const { client, close } = await reachDatabase(process.env, folder);
  try {
    const { rows } = await client.query<{ known: boolean }>("SELECT to_regclass('platform_role') IS NOT NULL AS known");
    if (!rows[0]?.known) throw new Sentence("This database is not migrated yet: start the portal on it once (npm start).");
    const { created, granted, token } = await makeAdministrator(client, asked);
    console.log(created ? `Account of ${asked.email} made.` : `${asked.email} has an account already.`);
    console.log(granted ? "It is an administrator of the platform now." : "It was an administrator of the platform before.");
    console.log(
      `\nSet the password here, within the hour and once:\n${addressOf(process.env, folder)}/reset-password?token=${token}`,
    );
    console.log("\nThen sign in and set up a second factor in the account: the administration asks for it.");
  } finally {
    await close();
  }
}

function askedOf(args: readonly string[]): { email: string; name: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { email: { type: "string" }, name: { type: "string" } } });
    const { email = "", name = "" } = values;
    if (!/^[^\s@]+@[^\s@]+$/.test(email.trim()) || email.length > 254) throw new Error("--email takes an address");
    if (name.trim() === "" || name.length > 120) throw new Error("--name takes a name");
    return { email: email.trim(), name };
  } catch (error) {
    throw new Sentence(`${error instanceof Error ? error.message : error}. Usage: ${USAGE}`);
  }
}

/** Where people open the portal: as it is told to the server, else where the demonstration runs or would. */
function addressOf(environment: Environment, folder: string): string {
  const running = holderOf(path.join(folder, "portal.lock"))?.url;
  const address =
    environment.NEXTAUTH_URL ?? (typeof running === "string" ? running : `http://localhost:${environment.PORT ?? 3000}`);
  return new URL(address).origin;
}

try {
  await main();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
