// @ts-check
// Loaded first (`--import`) into the web server: a client may write any X-Forwarded-For it likes, and Next would believe it.
import { subscribe } from "node:diagnostics_channel";

const trusted = Number(process.env.PORTAL_TRUSTED_PROXIES ?? 0);

/**
 * The address that a request came from: the socket's, or what the outermost of so many proxies of one's own has seen.
 * @param {string | undefined} forwarded the header, as it came
 * @param {string} socket
 * @param {number} proxies
 */
export function trueAddress(forwarded, socket, proxies) {
  const seen = forwarded?.split(",").map((one) => one.trim()) ?? [];
  return (proxies > 0 && seen.at(-proxies)) || socket;
}

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  const forwarded = request.headers["x-forwarded-for"];
  const given = Array.isArray(forwarded) ? forwarded.join() : forwarded;
  request.headers["x-forwarded-for"] = trueAddress(given, request.socket.remoteAddress ?? "unknown", trusted);
});
