// Loaded first (`--import`) into the server and the worker: when the start command is gone, however it went, so are they.
// Its end of the pipe on standard input closes even on kill -9.
import { subscribe } from "node:diagnostics_channel";

process.stdin.on("error", () => process.exit(1));
process.stdin.on("close", () => process.exit(1));
process.stdin.resume();
process.stdin.unref?.();

// Node ends a request whose body takes longer than five minutes; a large inventory over a slow line takes longer. Headers keep
// their own, short limit.
const LONGEST_REQUEST_MS = 2 * 3_600_000;
subscribe("http.server.request.start", (message) => {
  const { server } = /** @type {{ server: import("node:http").Server }} */ (message);
  server.requestTimeout = LONGEST_REQUEST_MS;
});
