import type { Page } from "@playwright/test";
import { ACCOUNTS, expect, test } from "../fixtures";
import { step, tabTo } from "../keyboard-steps";
import { placesOf } from "../pages";

/** What each role does, with the keyboard alone, in the portal that all specs read: nothing is written. */
const ACTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "project-lead": importsAnInventory,
  contributor: opensAnAssessment,
  reader: looksAWordUp,
  consultant: opensAClient,
  executive: readsHowTheScoreIsCounted,
  "portfolio-executive": opensThePortfolio,
  administrator: (page) => opensADialog(page, "/admin/organisations", "Ouvrir une organisation"),
  "catalogue-editor": (page) => opensADialog(page, "/catalogue/qualification", "Proposer un fait"),
  "catalogue-approver": readsTheCatalogue,
};

for (const { role } of ACCOUNTS) {
  test(`${role}: skips to the content, does the role's act and loses the focus nowhere`, async ({ page, signIn, troubles }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await signIn(role);
    await page.goto("/organisations", { waitUntil: "networkidle" });
    await skipsToTheContent(page);
    await opensHelpAndComesBack(page);
    await (ACTS[role] ?? looksAWordUp)(page);
    expect(troubles).toEqual([]);
  });
}

async function skipsToTheContent(page: Page): Promise<void> {
  await step(page);
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
}

/** Escape closes what was opened, and the focus is where it was. */
async function opensHelpAndComesBack(page: Page): Promise<void> {
  await page.reload({ waitUntil: "networkidle" });
  const help = page.getByRole("button", { name: "Aide" });
  await tabTo(page, help);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Glossaire" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(help).toBeFocused();
}

/** The page of an address, with the focus at its beginning. */
async function goes(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
}

async function follows(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.locator("#content").getByRole("link", { name }).first());
  await page.keyboard.press("Enter");
}

async function importsAnInventory(page: Page): Promise<void> {
  const { project } = await placesOf(page.request);
  await goes(page, project);
  await follows(page, "Importer un inventaire");
  await expect(page).toHaveURL(/\/inventory$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function opensAClient(page: Page): Promise<void> {
  await goes(page, "/portfolio");
  await tabTo(page, page.locator("#content tbody").getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/organisations\//);
}

async function opensThePortfolio(page: Page): Promise<void> {
  await goes(page, "/organisations");
  await follows(page, /portefeuille/i);
  await expect(page).toHaveURL(/\/portfolio/);
}

async function readsHowTheScoreIsCounted(page: Page): Promise<void> {
  const { project } = await placesOf(page.request);
  await goes(page, `${project}/readiness`);
  await tabTo(page, page.locator("summary", { hasText: "Comment ce chiffre est compté" }));
  await page.keyboard.press("Enter");
  const word = page.getByRole("button", { name: "Complétude" });
  await tabTo(page, word);
  await page.keyboard.press("Enter");
  const definition = page.getByRole("dialog", { name: "Définition" });
  await expect(definition).toContainText("Part des faits nécessaires");
  await tabTo(page, definition.getByRole("link", { name: "Ouvrir dans le glossaire" }));
  await page.keyboard.press("Escape");
  await expect(definition).toBeHidden();
  await expect(word).toBeFocused();
}

async function opensADialog(page: Page, address: string, name: string): Promise<void> {
  await goes(page, address);
  const button = page.getByRole("button", { name, exact: true });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(":focus")).toHaveCount(1);
  for (let steps = 0; steps < 4; steps += 1) await step(page);
  await expect(dialog.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
}

async function readsTheCatalogue(page: Page): Promise<void> {
  await goes(page, "/catalogue/qualification");
  await follows(page, "Prestataires");
  await expect(page).toHaveURL(/\/catalogue\/providers/);
}

async function opensAnAssessment(page: Page): Promise<void> {
  const { project } = await placesOf(page.request);
  await goes(page, `${project}/assessments`);
  await tabTo(page, page.locator("#content table").getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/assessments\/[0-9a-f-]{36}/);
}

async function looksAWordUp(page: Page): Promise<void> {
  await goes(page, "/glossary");
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("cloud act");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/search=cloud/);
  await expect(page.getByRole("heading", { level: 2, name: "CLOUD Act" })).toBeVisible();
}
