import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** An empty folder for one test, gone after it. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-unit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/** An empty folder for all tests of a file, gone after them. */
export function aFolderForAll(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-unit-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}
