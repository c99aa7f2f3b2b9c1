// @ts-check
import { parseArgs } from "node:util";
import { addressWeakness, keyWeakness, secretWeakness } from "../domain/access/secret-strength.mjs";
import { Sentence } from "./report.mjs";

/**
 * @typedef {object} Settings
 * @property {boolean} demonstration no database of one's own: embedded, demonstration accounts, loopback address only
 * @property {number} port
 * @property {string} host
 * @property {string} url as people open it
 * @property {string} distDir
 * @property {boolean} build
 */

/**
 * What the start command was asked, from its arguments and the environment.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function settingsOf(args, environment) {
  const options = { "no-build": { type: /** @type {const} */ ("boolean"), default: false } };
  const { values } = parse(args, options);
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Sentence(`PORT=${environment.PORT} is not a port: give a number from 1 to 65535.`);
  const demonstration = !environment.DATABASE_URL;
  const host = environment.HOST || "127.0.0.1";
  if (demonstration && !isLoopback(host))
    throw new Sentence(
      `Without DATABASE_URL this is a demonstration with known passwords, for this machine only: unset HOST=${host}, or set DATABASE_URL.`,
    );
  const missing = demonstration ? [] : ["NEXTAUTH_SECRET", "NEXTAUTH_URL"].filter((name) => !environment[name]);
  if (missing.length > 0)
    throw new Sentence(
      `With DATABASE_URL, ${missing.join(" and ")} must be set too (NEXTAUTH_SECRET: openssl rand -base64 48; NEXTAUTH_URL: the address people open).`,
    );
  refuseWeak(environment, demonstration);
  const url = demonstration ? `http://localhost:${port}` : String(environment.NEXTAUTH_URL);
  return { demonstration, port, host, url, distDir: environment.NEXT_DIST_DIR || ".next", build: !values["no-build"] };
}

/** @param {readonly string[]} args @param {import("node:util").ParseArgsConfig["options"] & {}} options */
function parse(args, options) {
  try {
    return parseArgs({ args: [...args], options });
  } catch (error) {
    throw new Sentence(`${error instanceof Error ? error.message : error}. Known: --no-build (start what is built already).`);
  }
}

/**
 * Of a portal that is more than a demonstration no secret may be guessable, and no password may cross a network in clear. There is
 * no switch against it: whoever could set one could draw a secret.
 * @param {NodeJS.ProcessEnv} environment @param {boolean} demonstration
 */
function refuseWeak(environment, demonstration) {
  const { NEXTAUTH_SECRET = "", NEXTAUTH_URL = "", PORTAL_TRUSTED_PROXIES = "0" } = environment;
  const secret = demonstration ? null : secretWeakness(NEXTAUTH_SECRET);
  if (secret) throw new Sentence(`NEXTAUTH_SECRET ${secret}: draw one with openssl rand -base64 48.`);
  const address = demonstration ? null : addressWeakness(NEXTAUTH_URL);
  if (address) throw new Sentence(`NEXTAUTH_URL=${NEXTAUTH_URL} ${address}.`);
  for (const name of ["PORTAL_ENCRYPTION_KEY", "PORTAL_ENCRYPTION_KEY_PREVIOUS"]) {
    const weak = environment[name] === undefined ? null : keyWeakness(String(environment[name]));
    if (weak) throw new Sentence(`${name} ${weak}: draw one with openssl rand -base64 32.`);
  }
  if (!/^\d$/.test(PORTAL_TRUSTED_PROXIES))
    throw new Sentence(`PORTAL_TRUSTED_PROXIES=${PORTAL_TRUSTED_PROXIES} is not a number of proxies: give 0 to 9.`);
}

/** @param {string} host */
function isLoopback(host) {
  return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}
