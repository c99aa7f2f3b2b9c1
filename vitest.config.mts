import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": new URL(".", import.meta.url).pathname.replace(/\/$/, "") } },
  test: {
    include: ["{app,components,lib,prisma}/**/*.test.{ts,tsx}"],
    globalSetup: "./lib/server/test-template.ts",
    pool: "forks",
    // Left to itself it keeps one of two cores idle.
    maxWorkers: 2,
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? "silent" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
