import type { Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { expect, test } from "../fixtures";

async function firstOrganisation(page: Page, address: string): Promise<{ id: string; project: string }> {
  const answer = await page.request.get(`${address}/api/v1/organisations`);
  const [organisation] = MyOrganisations.parse(await answer.json()).organisations;
  return { id: organisation?.id ?? "", project: organisation?.projects[0]?.id ?? "" };
}

test.describe.configure({ timeout: 120_000 });

test("an administrator opens an organisation, hands its link over, and sees no estate anywhere", async ({
  portal,
  page,
  browser,
  signIn,
}) => {
  const other = await browser.newContext({ locale: "fr-FR" });
  const visitor = await other.newPage();
  await signIn("project-lead", portal.url);
  const { id, project } = await firstOrganisation(page, portal.url);
  await page.context().clearCookies();

  await signIn("administrator", portal.url);
  await page.goto(`${portal.url}/organisations`);
  await page.getByRole("link", { name: "Aller à l’administration" }).click();
  await page.getByRole("button", { name: "Ouvrir une organisation" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Nom de l’organisation")).toBeFocused();
  await dialog.getByRole("button", { name: "Ouvrir et inviter" }).click();
  await expect(dialog.getByText("Donnez le nom de l’organisation.")).toBeVisible();
  await dialog.getByLabel("Nom de l’organisation").fill("Agence de l’eau (essai)");
  await dialog.getByLabel("Forme juridique").selectOption("operateur_etat");
  await dialog.getByLabel(/Adresse électronique/).fill("cheffe@essai.invalid");
  await dialog.getByRole("button", { name: "Ouvrir et inviter" }).click();
  const link = await dialog.getByRole("textbox", { name: /Lien d’invitation/ }).inputValue();
  await dialog.getByRole("button", { name: "Terminer" }).click();
  await expect(page.getByRole("row", { name: /Agence de l’eau/ })).toContainText("invitée jusqu’au");

  await page.getByLabel("Début du nom").fill("MINISTERE");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page).toHaveURL(/search=MINISTERE/);
  await expect(page.getByRole("row")).toHaveCount(2);

  for (const path of ["", "/settings", `/projects/${project}`, `/projects/${project}/workloads`])
    expect((await page.goto(`${portal.url}/organisations/${id}${path}`))?.status(), path).toBe(404);
  for (const path of ["", "/projects", "/settings", `/projects/${project}/estate`, `/projects/${project}/resources`])
    expect((await page.request.get(`${portal.url}/api/v1/organisations/${id}${path}`)).status(), path).toBe(404);
  await page.goto(`${portal.url}/portfolio`);
  await expect(page.getByRole("heading", { name: "Votre portefeuille est vide" })).toBeVisible();

  expect((await visitor.goto(link))?.status()).toBe(200);
  await expect(visitor.getByText("Agence de l’eau (essai)").first()).toBeVisible();
  await other.close();
});

test("the lead opens a project, sees it vanish and come back, and changes the settings", async ({ portal, page, signIn }) => {
  await signIn("project-lead", portal.url);
  const { id } = await firstOrganisation(page, portal.url);
  const home = `${portal.url}/organisations/${id}`;
  await page.goto(home);
  await page.getByRole("button", { name: "Ouvrir un projet" }).click();
  await page.getByLabel("Nom du projet").fill("Messagerie");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /Messagerie/ })).toContainText("Formation");

  await page.getByRole("button", { name: "Renommer Messagerie" }).click();
  await page.getByLabel("Nom du projet").fill("trajectoire nuage de CONFIANCE");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("Un autre projet porte déjà ce nom");
  await page.getByLabel("Nom du projet").fill("Messagerie unifiée");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const link = page.getByRole("link", { name: "Messagerie unifiée" });
  await expect(link).toBeVisible();

  const address = `${portal.url}${await link.getAttribute("href")}`;
  await page.getByRole("button", { name: "Archiver Messagerie unifiée" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archiver" }).click();
  await expect(page.getByRole("heading", { name: "Projets archivés" })).toBeVisible();
  await expect(link).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
  await page.goto(home);
  await page.getByRole("button", { name: "Rétablir Messagerie unifiée" }).click();
  await expect(link).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(200);

  await page.goto(`${home}/settings`);
  await page.getByLabel("SIRET").fill("110 002 011 00045");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Ce numéro n’est pas un SIRET")).toBeVisible();
  await page.getByLabel("SIRET").fill("11000201100044");
  await page.getByLabel("Entité importante (NIS 2)").check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/Enregistré à/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Entité importante (NIS 2)" })).toContainText(
    "Projet de loi Résilience",
  );
  await page.reload();
  await expect(page.getByLabel("SIRET")).toHaveValue("110 002 011 00044");
  await expect(page.getByLabel(/Exiger un second facteur/)).toBeDisabled();
});

test("an administrator closes an account: its next request is refused, and the last administrator stays", async ({
  portal,
  page,
  browser,
  signIn,
}) => {
  await signIn("executive", portal.url);
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  expect((await other.request.get(`${portal.url}/api/v1/organisations`)).status()).toBe(200);
  await page.context().clearCookies();

  await signIn("administrator", portal.url);
  await page.goto(`${portal.url}/admin/people`);
  await page.getByRole("button", { name: "Gérer le compte de Hélène Marchand" }).click();
  await page.getByRole("button", { name: "Fermer le compte" }).click();
  await expect(page.getByRole("button", { name: "Rouvrir le compte" })).toBeVisible();
  expect((await other.request.get(`${portal.url}/api/v1/organisations`)).status()).toBe(401);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("row", { name: /Hélène Marchand/ })).toContainText("fermé le");

  await page.getByRole("button", { name: "Gérer le compte de Marc Delorme" }).click();
  await page.getByRole("checkbox", { name: /^Administration/ }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("dernier compte d’administration");
  await other.close();
});

test("a consultant compares organisations, and nobody else is offered an administration", async ({ page, baseURL, signIn }) => {
  await signIn("consultant");
  await page.goto(`${baseURL}/organisations`);
  await page
    .getByRole("button", { name: /^Compte de/ })
    .first()
    .click();
  await expect(page.getByRole("menuitem", { name: "Administration" })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Portefeuille" }).click();
  await expect(page).toHaveURL(/\/portfolio$/);
  await expect(page.getByRole("row")).toHaveCount(11);
  await expect(page.getByRole("row", { name: /Délégation aux affaires réservées/ })).toHaveCount(1);
  await page.getByRole("link", { name: "Organisation et projet" }).click();
  await expect(page).toHaveURL(/direction=descending/);
  const comparable = page.getByRole("link", { name: /^Comparer / });
  await comparable.first().click();
  await expect(page.getByText(/^Choisissez le second projet/)).toBeVisible();
  await comparable.first().click();
  // One of the two has two projects: the organisations are compared as a whole, and then the projects that were chosen.
  await expect(page.getByRole("heading", { name: "Comparaison de deux organisations" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Chiffres des deux projets" })).toBeVisible();
  expect((await page.goto(`${baseURL}/admin/organisations`))?.status()).toBe(403);
});
