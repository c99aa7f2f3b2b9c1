// @ts-check
// Loaded first (`--import`) into the web server: Next answers 500 to an address whose percent signs cannot be decoded, and to the
// methods that the Fetch standard forbids.
import { subscribe } from "node:diagnostics_channel";

/**
 * The same address, every `%` that makes no character written as one: it then names nothing, and is answered 404 or 400.
 * @param {string} url path and query, as they came
 */
export function readablePath(url) {
  const [path = "", ...query] = url.split("?");
  const parts = path.split("/").map((part) => (isReadable(part) ? part : part.replaceAll("%", "%25")));
  return [parts.join("/"), ...query].join("?");
}

/** @param {string} part */
function isReadable(part) {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** `new Request()` throws on them. */
const FORBIDDEN = ["TRACE", "TRACK", "CONNECT"];

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  if (FORBIDDEN.includes(request.method ?? "")) request.method = "OPTIONS";
  if (request.url?.includes("%")) request.url = readablePath(request.url);
});
