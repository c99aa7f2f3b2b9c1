import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { isAlive } from "../../lib/cli/lock.mjs";
import { expect, test } from "../fixtures";
import type { Portal } from "../portal";

/** What is shown of the demonstration's estate, for comparison before and after. */
async function overview(page: Page): Promise<string | null> {
  await page.locator("main a[href*='/projects/']").first().click();
  await page.waitForURL(/\/projects\//);
  return page.locator("main h1").first().textContent();
}
const alive = (pid: number): boolean => isAlive({ pid, born: "" });

/** The process that holds the embedded database. */
function databaseProcess(portal: Portal): number {
  const { pid } = JSON.parse(readFileSync(path.join(portal.folder, "database.lock"), "utf8")) as { pid: number };
  return pid;
}

test.describe.configure({ timeout: 120_000 });

test("a portal that is stopped and started again has everything it had, the session too", async ({ portal, page, signIn }) => {
  await signIn("project-lead", portal.url);
  await page.goto(`${portal.url}/organisations`);
  const before = await overview(page);
  const database = databaseProcess(portal);
  await portal.restart();
  expect(alive(database)).toBe(false);
  await page.goto(`${portal.url}/organisations`);
  expect(await overview(page)).toBe(before);
});

test("a portal that is killed leaves no process, and starts again on the same data", async ({ portal, page, signIn }) => {
  await signIn("project-lead", portal.url);
  const database = databaseProcess(portal);
  await portal.kill();
  await expect.poll(() => alive(database)).toBe(false);
  await expect
    .poll(() =>
      fetch(portal.url).then(
        () => "answers",
        () => "gone",
      ),
    )
    .toBe("gone");
  await portal.start();
  await page.goto(`${portal.url}/organisations`);
  await expect(page).toHaveURL(/\/organisations$/);
  expect(await overview(page)).toBeTruthy();
});

test("a second start on the same data says where the portal is, and changes nothing", async ({ portal }) => {
  const second = portal.startAgain();
  const said = `The portal is running already: ${portal.url} (process ${portal.pid}).\n`;
  expect({ ...second, portal: portal.log }).toMatchObject({ status: 0, signal: null, stdout: said, stderr: "" });
  expect((await fetch(`${portal.url}/sign-in`)).status).toBe(200);
});
