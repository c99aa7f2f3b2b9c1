// @ts-check
import { existsSync } from "node:fs";
import { run } from "./command.mjs";
import { Sentence } from "./report.mjs";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser of this machine, or undefined. */
export function installedBrowser() {
  return [process.env.CHROMIUM_PATH ?? "", ...INSTALLED].find((file) => file !== "" && existsSync(file));
}

/**
 * A Chromium that starts: the one named by CHROMIUM_PATH, the system's, the one that comes as a package, or Debian's where this
 * process may install it.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Sentence(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const installed = installedBrowser();
  if (installed) return installed;
  const packaged = await packagedBrowser();
  if (packaged) return packaged;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await run("apt-get", ["update", "-q"]);
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
  }
  const found = installedBrowser();
  if (found) return found;
  throw new Sentence(
    "No browser for the journeys: install chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.",
  );
}

/** @returns {Promise<string | null>} */
async function packagedBrowser() {
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const file = await chromium.executablePath();
    return (await run(file, ["--version", "--no-sandbox"])).code === 0 ? file : null;
  } catch {
    return null;
  }
}
