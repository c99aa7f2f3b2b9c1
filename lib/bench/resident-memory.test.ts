import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { peakDuring, residentMemory } from "./resident-memory";

/** A process that starts another one, which says so and waits. */
async function family(): Promise<ChildProcess> {
  const grandchild = 'process.stdout.write("up"); setInterval(() => undefined, 1000)';
  const script = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}], { stdio: "inherit" })`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"], detached: true });
  await once(child.stdout, "data");
  return child;
}

describe.runIf(existsSync("/proc/self/status"))("residentMemory", () => {
  it("is near what the process says of itself", () => {
    expect(residentMemory(process.pid)).toBeGreaterThan(0.5 * process.memoryUsage().rss);
  });

  it("counts what a process started, and what that started", async () => {
    const child = await family();
    const pid = child.pid ?? 0;
    const before = residentMemory(pid);
    process.kill(-pid, "SIGKILL");
    await once(child, "exit");
    expect(before).toBeGreaterThan(50e6);
    expect(residentMemory(pid)).toBe(0);
  });
});

describe("peakDuring", () => {
  it("is the highest seen, though it is gone at the end", async () => {
    let memory = 10;
    const peak = await peakDuring(
      () => memory,
      async () => {
        memory = 70;
        await new Promise((resolve) => setTimeout(resolve, 30));
        memory = 20;
      },
      1,
    );
    expect(peak).toBe(70);
  });

  it("is never below where it began or ended", async () => {
    const values = [40, 5];
    expect(
      await peakDuring(
        () => values.shift() ?? 0,
        async () => undefined,
        1_000,
      ),
    ).toBe(40);
    const rising = [5, 60];
    expect(
      await peakDuring(
        () => rising.shift() ?? 0,
        async () => undefined,
        1_000,
      ),
    ).toBe(60);
  });

  it("stops looking when the work fails", async () => {
    let looked = 0;
    const failing = peakDuring(
      () => ++looked,
      () => Promise.reject(new Error("broke off")),
      1,
    );
    await expect(failing).rejects.toThrow("broke off");
    const then = looked;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(looked).toBe(then);
  });
});
