// @ts-check
// Loaded first (`--import`) into the web server: behind https, every answer says so, the static ones too, and browsers keep to it.
import { subscribe } from "node:diagnostics_channel";

const POLICY = "max-age=63072000; includeSubDomains";

if (process.env.NEXTAUTH_URL?.startsWith("https://"))
  subscribe("http.server.request.start", (message) => {
    const { response } = /** @type {{ response: import("node:http").ServerResponse }} */ (message);
    response.setHeader("strict-transport-security", POLICY);
  });
