import { test as base, type Cookie, type Page } from "@playwright/test";
import { DEMO_ACCOUNTS, type DemoAccount, type DemoMember, MINISTRY } from "../lib/server/access/demo-accounts";
import { Portal } from "./portal";

type Role = DemoAccount["role"] | DemoMember["role"];

/** Somebody in each role: the main accounts, and those of the ministry beside them. */
export const ACCOUNTS: readonly (DemoAccount | DemoMember)[] = [...DEMO_ACCOUNTS, ...MINISTRY.people];

interface Fixtures {
  /** A fresh portal of one's own, with the demonstration, that the test may stop, kill and restart. */
  readonly portal: Portal;
  /** Signs the page in through the sign-in page as one of the demonstration's people. */
  readonly signIn: (role: Role, address?: string) => Promise<void>;
  /** What went wrong in the browser while the page was open: console errors, exceptions, refusals by the content security policy. */
  readonly troubles: readonly string[];
}

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, use) => use(process.env.PORTAL_URL),
  portal: [
    async ({ browserName: _ }, use) => {
      const portal = new Portal();
      await portal.start();
      await use(portal);
      await portal.remove();
    },
    { timeout: 120_000 },
  ],
  signIn: async ({ page }, use) => use((role, address = "") => signInAs(page, role, address)),
  troubles: [
    async ({ page }, use) => {
      const troubles: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(message.text());
      });
      page.on("pageerror", (error) => troubles.push(error.message));
      await use(troubles);
    },
    { auto: true },
  ],
});
export { expect } from "@playwright/test";

/** Sessions of this worker, so that each person signs in through the page once: the journeys test signing in, the others need it. */
const sessions = new Map<string, Cookie[]>();

async function signInAs(page: Page, role: Role, address: string): Promise<void> {
  const known = sessions.get(`${role} ${address}`);
  if (known) return page.context().addCookies(known);
  const account = ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account ${role}`);
  await page.goto(`${address}/sign-in`);
  await page.locator('input[name="email"]').fill(account.email);
  await page.locator('input[name="password"]').fill(account.password);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const cookies = await page.context().cookies();
  sessions.set(
    `${role} ${address}`,
    cookies.filter((cookie) => cookie.name.endsWith("portal.session")),
  );
}
