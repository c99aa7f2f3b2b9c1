// @ts-check
// Runs a program that knows nothing of life lines, and ends it when standard input closes or on SIGTERM:
// node guard.mjs '{"uid":…,"gid":…,"cwd":…,"signal":"SIGINT"}' PROGRAM ARGUMENT...
import { spawn } from "node:child_process";

const [settings = "{}", file = "", ...args] = process.argv.slice(2);
const { signal = "SIGTERM", ...options } = JSON.parse(settings);
const child = spawn(file, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
const end = () => child.kill(signal);
process.on("SIGTERM", end);
process.on("SIGINT", () => undefined);
process.stdin.on("close", end).resume();
child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code) => process.exit(code ?? 1));
