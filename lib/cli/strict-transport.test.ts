import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

const SERVER = `
  import http from "node:http";
  const server = http.createServer((request, answer) => answer.end("a"));
  server.listen(0, "127.0.0.1", async () => {
    const answer = await fetch("http://127.0.0.1:" + server.address().port);
    console.log(answer.headers.get("strict-transport-security"));
    process.exit();
  });
`;

describe("a server that is loaded with it", () => {
  it.each([
    ["https://portail.exemple.fr", "max-age=63072000; includeSubDomains"],
    ["http://localhost:3000", "null"],
  ])("at %s answers %s", async (url, said) => {
    const env = { ...process.env, NEXTAUTH_URL: url };
    const args = ["--import", "./lib/cli/strict-transport.mjs", "--input-type=module", "-e", SERVER];
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    const [chunk] = await once(child.stdout, "data");
    expect(String(chunk).trim()).toBe(said);
  });
});
