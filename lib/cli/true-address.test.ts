import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { trueAddress } from "./true-address.mjs";

describe("trueAddress", () => {
  it("is the socket's, whatever the client writes", () => {
    expect(trueAddress("1.2.3.4", "10.0.0.9", 0)).toBe("10.0.0.9");
    expect(trueAddress(undefined, "10.0.0.9", 0)).toBe("10.0.0.9");
  });

  it("is what the outermost trusted proxy saw, and nothing that stands before it", () => {
    expect(trueAddress("6.6.6.6, 1.2.3.4", "10.0.0.9", 1)).toBe("1.2.3.4");
    expect(trueAddress("6.6.6.6, 1.2.3.4, 10.0.0.8", "10.0.0.9", 2)).toBe("1.2.3.4");
  });

  it("is the socket's when fewer proxies than trusted have spoken", () => {
    expect(trueAddress("1.2.3.4", "10.0.0.9", 2)).toBe("10.0.0.9");
    expect(trueAddress("", "10.0.0.9", 1)).toBe("10.0.0.9");
    expect(trueAddress(undefined, "10.0.0.9", 1)).toBe("10.0.0.9");
  });
});

const SERVER = `
  import http from "node:http";
  const server = http.createServer((request, answer) => answer.end(request.headers["x-forwarded-for"]));
  server.listen(0, "127.0.0.1", async () => {
    const answer = await fetch("http://127.0.0.1:" + server.address().port, { headers: { "x-forwarded-for": "6.6.6.6, 1.2.3.4" } });
    console.log(await answer.text());
    process.exit();
  });
`;

describe("a server that is loaded with it", () => {
  it.each([
    [undefined, "127.0.0.1"],
    ["1", "1.2.3.4"],
  ])("with %s trusted proxies sees %s", async (proxies, seen) => {
    const { PORTAL_TRUSTED_PROXIES: _, ...given } = process.env;
    const env = proxies ? { ...given, PORTAL_TRUSTED_PROXIES: proxies } : given;
    const args = ["--import", "./lib/cli/true-address.mjs", "--input-type=module", "-e", SERVER];
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    const [chunk] = await once(child.stdout, "data");
    expect(String(chunk).trim()).toBe(seen);
  });
});
