// @ts-check
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Sentence } from "./report.mjs";

/** A port that nobody listens on now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * A portal that was killed a moment ago may still hold the port: waits for it, briefly.
 * @param {{ port: number, host: string }} wanted
 */
export async function waitForFreePort({ port, host }) {
  for (let waited = 0; waited < 5_000; waited += 200) {
    if (await isFree(port, host)) return;
    await sleep(200);
  }
  throw new Sentence(
    `Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
  );
}

/**
 * Waits for a page; its first rendering also warms the server up.
 * @param {{ port: number, host: string }} settings
 */
export async function waitUntilServing({ port, host }, patience = 60_000) {
  const target = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  for (let waited = 0; waited < patience; waited += 100) {
    const status = await fetch(`http://${target}:${port}/sign-in`, { redirect: "manual" }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status >= 500) throw new Sentence(`The server answers with an error (${status}): see its message above.`);
    if (status > 0) return;
    await sleep(100);
  }
  throw new Sentence(`The server did not answer on port ${port} within ${patience / 1_000} s.`);
}
