import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

const SERVER = `
  import http from "node:http";
  const server = http.createServer((_, answer) => answer.end());
  server.listen(0, "127.0.0.1", async () => {
    await fetch("http://127.0.0.1:" + server.address().port);
    console.log(server.requestTimeout, server.headersTimeout);
  });
`;

function child(): ReturnType<typeof spawn> {
  return spawn(process.execPath, ["--import", "./lib/cli/life-line.mjs", "--input-type=module", "-e", SERVER], {
    stdio: ["pipe", "pipe", "inherit"],
  });
}

async function said(started: ReturnType<typeof spawn>): Promise<string> {
  const [chunk] = await once(started.stdout ?? started, "data");
  return String(chunk).trim();
}

describe("the life line of a server", () => {
  it("lets a long upload end, and keeps the limit on headers", async () => {
    const started = child();
    expect(await said(started)).toBe("7200000 60000");
    started.kill();
  });

  it("ends the process when the other end of the pipe is gone", async () => {
    const started = child();
    await said(started);
    started.stdin?.destroy();
    const [code] = await once(started, "exit");
    expect(code).toBe(1);
  });
});
