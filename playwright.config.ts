import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./lib/cli/browser.mjs";

// The portal that the specs start runs on the build made for them, beside any other.
process.env.NEXT_DIST_DIR ??= ".next-e2e";
const executablePath = process.env.CHROMIUM_PATH ?? installedBrowser();
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--no-first-run",
  "--disable-domain-reliability",
  "--disable-client-side-phishing-detection",
  "--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions",
];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    launchOptions: { args: QUIET, ...(executablePath ? { executablePath } : {}) },
  },
});
