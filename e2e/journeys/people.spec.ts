import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { DEMO_ACCOUNTS, type DemoAccount } from "../../lib/server/access/demo-accounts";
import { expect, test } from "../fixtures";
import type { Portal } from "../portal";

const PASSWORD = "quatre lampes sous un chêne vert";
const HOME = "Ministère de la Transition (démonstration)";

async function homeOf(page: Page, portal: Portal): Promise<{ id: string; path: string; project: string }> {
  const answer = await page.request.get(`${portal.url}/api/v1/organisations`);
  const organisation = MyOrganisations.parse(await answer.json()).organisations.find(({ name }) => name === HOME);
  const id = organisation?.id ?? "";
  return { id, path: `/organisations/${id}`, project: organisation?.projects[0]?.id ?? "" };
}

/** What the API answers to somebody who asks for the organisation, and for its estate. */
async function answers(page: Page, portal: Portal, home: { id: string; project: string }): Promise<number[]> {
  const paths = [`/organisations/${home.id}`, `/organisations/${home.id}/projects/${home.project}/estate`];
  return Promise.all(paths.map(async (path) => (await page.request.get(`${portal.url}/api/v1${path}`)).status()));
}

/** Another person's browser. */
async function anotherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 360, height: 740 },
  });
  return context.newPage();
}

async function signInFromHere(page: Page, role: DemoAccount["role"]): Promise<void> {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  await page.locator('input[name="email"]').fill(account?.email ?? "");
  await page.locator('input[name="password"]').fill(account?.password ?? "");
  await page.locator('main form button[type="submit"]').click();
}

/** Invites as the lead does where the portal sends no mail, and hands the link over. */
async function invite(page: Page, email: string, role: string, endsOn?: string): Promise<string> {
  await page.getByRole("button", { name: "Inviter une personne" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Adresse électronique").fill(email);
  await dialog.getByLabel("Rôle").selectOption({ label: role });
  if (endsOn) await dialog.getByLabel("Dernier jour de la mission").fill(endsOn);
  await dialog.getByRole("button", { name: "Inviter", exact: true }).click();
  await expect(dialog.getByText("Ce portail n’envoie pas de messages")).toBeVisible();
  const link = await dialog.getByLabel("Lien d’invitation").inputValue();
  await dialog.getByRole("button", { name: "Terminer" }).click();
  return link;
}

const violationsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()).violations.map(
    ({ id }) => id,
  );

test("a person is invited, joins with the role that was given and nothing more, and is out when the lead says so", async ({
  browser,
  page,
  portal,
  signIn,
  troubles,
}) => {
  test.setTimeout(150_000);
  await signIn("project-lead", portal.url);
  const home = await homeOf(page, portal);
  await page.goto(`${portal.url}${home.path}/members`);
  const link = await invite(page, "dominique@exemple.test", "Lecture");
  await expect(page.getByRole("table", { name: "Invitations sans réponse" }).getByText("dominique@exemple.test")).toBeVisible();

  const guest = await anotherBrowser(browser);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1, name: `Rejoindre ${HOME}` })).toBeVisible();
  expect(await violationsOf(guest)).toEqual([]);
  await guest.getByLabel("Prénom et nom").fill("Dominique Neuf");
  await guest.getByLabel("Mot de passe").fill("Dominique court au lac");
  await guest.getByRole("button", { name: "Créer mon compte et entrer" }).click();
  await expect(guest.getByText("Ce mot de passe contient votre nom")).toBeVisible();
  await guest.getByLabel("Mot de passe").fill(PASSWORD);
  await guest.getByRole("button", { name: "Créer mon compte et entrer" }).click();
  await guest.waitForURL(`${portal.url}${home.path}`);
  expect(await answers(guest, portal, home)).toEqual([200, 200]);

  await guest.goto(`${portal.url}${home.path}/members`);
  await expect(guest.getByRole("heading", { name: "Membres" })).toBeVisible();
  await expect(guest.getByRole("button", { name: "Inviter une personne" })).toHaveCount(0);
  await expect(guest.getByRole("heading", { name: "Invitations en attente" })).toHaveCount(0);
  const tried = await guest.request.post(`${portal.url}/api/v1${home.path}/invitations`, {
    headers: { origin: portal.url },
    data: { email: "x@exemple.test", role: "reader" },
  });
  expect(tried.status()).toBe(403);

  await page.reload();
  await expect(page.getByText("Aucune invitation n’attend de réponse.")).toBeVisible();
  await page.getByRole("button", { name: "Modifier les droits de Dominique Neuf" }).click();
  await page.getByRole("dialog").getByLabel("Rôle").selectOption({ label: "Contribution" });
  await page.getByRole("dialog").getByLabel("Inventaire").check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Les droits de Dominique Neuf sont modifiés.")).toBeVisible();
  expect(await answers(guest, portal, home)).toEqual([401, 401]);

  await guest.goto(`${portal.url}${home.path}`);
  await guest.waitForURL(/\/sign-in/);
  await guest.locator('input[name="email"]').fill("dominique@exemple.test");
  await guest.locator('input[name="password"]').fill(PASSWORD);
  await guest.locator('main form button[type="submit"]').click();
  await guest.waitForURL(`${portal.url}${home.path}`);
  await guest.goto(`${portal.url}${home.path}/members`);
  await expect(guest.getByRole("row", { name: /Dominique Neuf/ }).getByText("seulement : Inventaire")).toBeVisible();

  await page.getByRole("button", { name: "Retirer Dominique Neuf de l’organisation" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retirer" }).click();
  await expect(page.getByText("Dominique Neuf ne fait plus partie de l’organisation.")).toBeVisible();
  expect(await answers(guest, portal, home)).toEqual([404, 404]);

  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "Cette invitation a déjà servi" })).toBeVisible();
  await guest.goto(`${portal.url}/invitation?token=unknown`);
  await expect(guest.getByRole("heading", { name: "Ce lien n’ouvre aucune invitation" })).toBeVisible();
  expect(troubles).toEqual([]);
  await guest.context().close();
});

test("the only lead can neither step down nor leave; a consultant's mission is ended, and taken up again by a link", async ({
  browser,
  page,
  portal,
  signIn,
}) => {
  test.setTimeout(150_000);
  await signIn("project-lead", portal.url);
  const home = await homeOf(page, portal);
  const consultant = await anotherBrowser(browser);
  await consultant.goto(`${portal.url}/sign-in`);
  await signInFromHere(consultant, "consultant");
  await consultant.waitForURL(/\/organisations/);
  expect(await answers(consultant, portal, home)).toEqual([200, 200]);

  await page.goto(`${portal.url}${home.path}/members`);
  await page.getByRole("button", { name: "Modifier les droits de Claire Fontaine" }).click();
  await page.getByRole("dialog").getByLabel("Rôle").selectOption({ label: "Lecture" });
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("dialog").getByText("C’est la seule personne qui conduit le projet")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Modifier les droits de Claire Fontaine" })).toBeFocused();
  await page.getByRole("button", { name: "Quitter l’organisation" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Quitter l’organisation" }).click();
  await expect(page.getByRole("dialog").getByText("C’est la seule personne qui conduit le projet")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Mettre fin — Karim Benali" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mettre fin" }).click();
  await expect(page.getByText("La mission de Karim Benali est terminée.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Missions de conseil" })).toBeFocused();
  expect(await answers(consultant, portal, home)).toEqual([404, 404]);

  const link = await invite(page, "consultant@demonstration.invalid", "Conseil", inDays(60));
  const fresh = await anotherBrowser(browser);
  await fresh.goto(link);
  await fresh.getByRole("link", { name: "Se connecter" }).click();
  await signInFromHere(fresh, "consultant");
  await fresh.getByRole("button", { name: "Accepter l’invitation" }).click();
  await fresh.waitForURL(`${portal.url}${home.path}`);
  expect(await answers(fresh, portal, home)).toEqual([200, 200]);
  await fresh.context().close();
  await consultant.context().close();
});

test("a mission that the platform proposes opens nothing until the organisation accepts it", async ({
  browser,
  page,
  portal,
  signIn,
}) => {
  test.setTimeout(150_000);
  await signIn("project-lead", portal.url);
  const home = await homeOf(page, portal);
  await page.goto(`${portal.url}${home.path}/members`);
  await page.getByRole("button", { name: "Mettre fin — Karim Benali" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mettre fin" }).click();
  await expect(page.getByText("La mission de Karim Benali est terminée.")).toBeVisible();

  const administrator = await anotherBrowser(browser);
  await administrator.goto(`${portal.url}/sign-in`);
  await signInFromHere(administrator, "administrator");
  await administrator.waitForURL((url) => url.pathname !== "/sign-in");
  const proposed = await administrator.request.post(`${portal.url}/api/v1/admin/organisations/${home.id}/engagement-proposals`, {
    headers: { origin: portal.url },
    data: { email: "consultant@demonstration.invalid", mission: "Revue des charges bloquées", endsOn: inDays(90) },
  });
  expect(proposed.status()).toBe(200);

  const consultant = await anotherBrowser(browser);
  await consultant.goto(`${portal.url}/sign-in`);
  await signInFromHere(consultant, "consultant");
  await consultant.waitForURL(/\/organisations/);
  expect(await answers(consultant, portal, home)).toEqual([404, 404]);

  await page.reload();
  const row = page.getByRole("row", { name: /Karim Benali/ });
  await expect(row.getByText("À décider")).toBeVisible();
  await page.getByRole("button", { name: "Accepter — Karim Benali" }).click();
  await page.getByRole("dialog").getByLabel("Dernier jour").fill(inDays(30));
  await page.getByRole("dialog").getByRole("button", { name: "Accepter" }).click();
  await expect(row.getByText("En cours")).toBeVisible();
  expect(await answers(consultant, portal, home)).toEqual([200, 200]);
  await consultant.context().close();
  await administrator.context().close();
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}
