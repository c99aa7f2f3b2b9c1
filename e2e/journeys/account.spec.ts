import type { Browser, BrowserContext, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { DEMO_ACCOUNTS, type DemoAccount } from "../../lib/server/access/demo-accounts";
import { expect, test } from "../fixtures";

const NEXT = "Sept cerfs boivent au lac";

function accountOf(role: DemoAccount["role"]): DemoAccount {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account ${role}`);
  return account;
}

/** Fills the sign-in page in; where it leads is for the test to say. */
async function signIn(page: Page, address: string, email: string, password: string): Promise<void> {
  await page.goto(`${address}/sign-in?callbackUrl=%2Faccount`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main form button[type="submit"]').click();
}

/** Somebody's other device. */
async function anotherBrowser(browser: Browser, address: string, account: DemoAccount): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/150.0" });
  const page = await context.newPage();
  await signIn(page, address, account.email, account.password);
  await page.waitForURL(/\/account$/);
  return [context, page];
}

function codeOf(key: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

test("a second factor is set up, asked for at the next sign-in, and replaced once by a recovery code", async ({
  page,
  portal,
  troubles,
}) => {
  test.setTimeout(150_000);
  const { email, password } = accountOf("project-lead");
  await signIn(page, portal.url, email, password);
  await page.waitForURL(/\/account$/);

  const section = page.getByRole("region", { name: "Second facteur" });
  await section.getByRole("button", { name: "Mettre en place" }).click();
  await section.getByLabel("Mot de passe").fill(password);
  await section.getByRole("button", { name: "Continuer" }).click();
  await expect(section.getByRole("img")).toBeVisible();
  const key = (await section.locator("code").textContent()) ?? "";
  await section.getByLabel("Code à six chiffres").fill(codeOf(key, -1));
  await section.getByRole("button", { name: "Activer" }).click();
  await expect(section.getByRole("heading", { name: "Vos codes de secours" })).toBeFocused();
  const recovery = await section.locator("li").allTextContents();
  expect(recovery).toHaveLength(10);
  await section.getByRole("button", { name: "J’ai conservé mes codes" }).click();
  await expect(section.getByText("10 codes de secours restants.")).toBeVisible();

  const leave = async () => {
    await page.goto(`${portal.url}/account`);
    await page
      .getByRole("button", { name: /Compte de/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: /Se déconnecter/ }).click();
    await page.waitForURL(/\/sign-in/);
  };
  await leave();
  await signIn(page, portal.url, email, password);
  await page.waitForURL(/\/second-factor\?callbackUrl=%2Faccount/);
  expect((await page.request.get(`${portal.url}/api/v1/organisations`)).status()).toBe(401);
  await page.goto(`${portal.url}/organisations`);
  await page.waitForURL(/\/second-factor\?callbackUrl=%2Forganisations/);
  const field = page.getByLabel(/Code à six chiffres ou code de secours/);
  await field.fill("000000x");
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByText("Ce code n’est pas valable")).toBeVisible();
  await field.fill(codeOf(key));
  await page.getByRole("button", { name: "Confirmer" }).click();
  await page.waitForURL(/\/organisations$/);

  await leave();
  for (const worked of [true, false]) {
    await signIn(page, portal.url, email, password);
    await page.waitForURL(/\/second-factor/);
    await field.fill(recovery[0] ?? "");
    await page.getByRole("button", { name: "Confirmer" }).click();
    if (worked) {
      await page.waitForURL(/\/account$/);
      await expect(section.getByText("9 codes de secours restants.")).toBeVisible();
      await leave();
    } else await expect(page.getByText("Ce code n’est pas valable")).toBeVisible();
  }
  // A wrong code is answered 422, and a session without its factor 401: the browser notes both.
  expect(troubles.filter((one) => !/status of 4(01|22)/.test(one))).toEqual([]);
});

test("sessions are ended from elsewhere, and a changed password ends them all", async ({ browser, page, portal }) => {
  test.setTimeout(120_000);
  const consultant = accountOf("consultant");
  await signIn(page, portal.url, consultant.email, consultant.password);
  await page.waitForURL(/\/account$/);
  const [context, other] = await anotherBrowser(browser, portal.url, consultant);
  const status = async () => (await other.request.get(`${portal.url}/api/v1/account`)).status();
  expect(await status()).toBe(200);

  await page.reload();
  const sessions = page.getByRole("region", { name: "Sessions ouvertes" });
  await expect(sessions.getByText("Cette session")).toBeVisible();
  await sessions.getByRole("button", { name: /Mettre fin à la session — Firefox · Windows/ }).click();
  await expect(sessions.getByText("1 session a pris fin.")).toBeVisible();
  expect(await status()).toBe(401);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount/);

  await signIn(other, portal.url, consultant.email, consultant.password);
  await other.waitForURL(/\/account$/);
  const form = page.getByRole("region", { name: "Mot de passe" });
  await form.getByLabel("Mot de passe actuel").fill(consultant.password);
  await form.getByLabel("Nouveau mot de passe").fill("motdepasse2026");
  await form.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(form.getByText("listes de mots de passe divulgués")).toBeVisible();
  await form.getByLabel("Nouveau mot de passe").fill(NEXT);
  await form.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(form.getByText("Mot de passe changé.")).toBeVisible();
  expect(await status()).toBe(401);
  expect((await page.request.get(`${portal.url}/api/v1/account`)).status()).toBe(200);
  await context.close();
});

test("wrong passwords are counted, whatever address the browser claims to have", async ({ page, portal }) => {
  const { email } = accountOf("executive");
  for (let n = 0; n < 6; n += 1) {
    await page.setExtraHTTPHeaders({ "x-forwarded-for": `203.0.113.${n}` });
    await signIn(page, portal.url, email, "wrong");
    await expect(page.getByRole("alert").filter({ hasText: n < 5 ? "ne correspond" : "Trop d’essais" })).toBeVisible();
  }
});
