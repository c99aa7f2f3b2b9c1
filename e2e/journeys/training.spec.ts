import { readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { readCoverageRoute } from "../../lib/contract/training";
import { TrainingModule } from "../../lib/domain/training/module";
import { expect, test } from "../fixtures";
import type { Portal } from "../portal";

const HOME = "Ministère de la Transition (démonstration)";
const MODULES = path.join(import.meta.dirname, "../../lib/domain/training/modules");

async function projectOf(page: Page, portal: Portal): Promise<string> {
  const answer = await page.request.get(`${portal.url}/api/v1/organisations`);
  const organisation = MyOrganisations.parse(await answer.json()).organisations.find(({ name }) => name === HOME);
  return `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
}

/** Modules that the project leads have completed, all together. */
async function doneByLeads(page: Page, portal: Portal, project: string): Promise<number> {
  const answer = await page.request.get(`${portal.url}/api/v1${project}/training/coverage`);
  const { roles } = readCoverageRoute.response.parse(await answer.json());
  return roles.find(({ role }) => role === "project-lead")?.done ?? -1;
}

function shipped(id: string): TrainingModule {
  return TrainingModule.parse(JSON.parse(readFileSync(path.join(MODULES, id, "module.json"), "utf8")));
}

/** Answers every question of the page, rightly or not. */
async function answer(page: Page, { quiz }: TrainingModule, right: boolean): Promise<void> {
  const groups = page.locator("form fieldset");
  await expect(groups).toHaveCount(quiz.length);
  for (const [at, { options }] of quiz.entries()) {
    const wrong = options.filter(({ correct }) => !correct).slice(0, 1);
    for (const option of right ? options.filter(({ correct }) => correct) : wrong)
      await groups.nth(at).getByLabel(option.text.fr, { exact: true }).check();
  }
  await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
}

const violationsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()).violations.map(
    ({ id }) => id,
  );

test("a module is read, its quiz failed and then passed; progress, coverage and the certificate follow", async ({
  page,
  portal,
  signIn,
  troubles,
}) => {
  test.setTimeout(150_000);
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal);
  const before = await doneByLeads(page, portal, project);
  await page.goto(`${portal.url}${project}/training`);
  const next = page.getByRole("region", { name: "À suivre" });
  await next.getByRole("link", { name: "Commencer" }).click();
  await page.waitForURL(/\/training\/modules\/[a-z0-9-]+$/);
  const address = page.url();
  const module = shipped(address.split("/").at(-1) ?? "");
  await expect(page.getByRole("heading", { level: 1, name: module.title.fr })).toBeVisible();
  await page.getByRole("link", { name: "Source 1", exact: true }).first().click();
  await expect(page).toHaveURL(/#source-1$/);
  expect(await page.content()).not.toContain(module.quiz[0]?.options[0]?.why.fr ?? "no reason");

  await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
  await expect(page.getByText(/questions sont sans réponse/)).toBeVisible();
  await answer(page, module, false);
  await expect(page.getByText(`Aucune bonne réponse sur ${module.quiz.length}`)).toBeVisible();
  await expect(page.getByText(module.quiz[0]?.options[0]?.why.fr ?? "no reason")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  expect(await doneByLeads(page, portal, project)).toBe(before);

  await page.getByRole("button", { name: "Recommencer le questionnaire" }).click();
  await answer(page, module, true);
  await expect(page.locator("div:focus")).toHaveText(
    `Module achevé : ${module.quiz.length} bonnes réponses sur ${module.quiz.length}`,
  );
  expect(await doneByLeads(page, portal, project)).toBe(before + 1);

  await page.getByRole("link", { name: "Revenir à mon parcours" }).click();
  const certificate = page.getByRole("link", { name: `Attestation (PDF) — module « ${module.title.fr} »` });
  const [download] = await Promise.all([page.waitForEvent("download"), certificate.click()]);
  expect(download.suggestedFilename()).toBe(`certificate-${module.id}.pdf`);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect(troubles).toEqual([]);
});

test("completions of a learning platform come in by a file: good rows once, bad rows told one by one", async ({
  page,
  portal,
  signIn,
  troubles,
}) => {
  test.setTimeout(150_000);
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal);
  await page.goto(`${portal.url}${project}/training/coverage`);
  await page.getByRole("link", { name: "Importer un fichier" }).click();
  await page.waitForURL(/\/training\/import$/);
  const file = {
    name: "plateforme.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "Courriel;Module;Date;Score\nlukasz.nowak@demonstration.invalid;user-adoption;02/11/2026;92\nlukasz.nowak@demonstration.invalid;marketing;02/11/2026;\nnouvelle@exemple.test;user-adoption;2026-11-02;\n",
    ),
  };
  const figure = (name: string) => page.locator("dt", { hasText: name }).locator("+ dd");
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole("heading", { name: "plateforme.csv : 3 lignes lues" })).toBeFocused();
  await expect(figure("Achèvements inscrits")).toHaveText("1");
  const faults = page.getByRole("table", { name: "Lignes écartées" });
  await expect(faults.getByRole("row", { name: /^3 module marketing Ce module n’existe pas/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /^4 email nouvelle@exemple.test Aucun apprenant/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByLabel("Inscrire les adresses inconnues comme apprenants").check();
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(figure("Apprenants ajoutés")).toHaveText("1");
  await expect(figure("Déjà connues, inchangées")).toHaveText("1");
  await page.getByRole("link", { name: "Apprenants" }).click();
  await page.getByLabel("Nom commençant par").fill("nouv");
  await expect(page.getByRole("row", { name: /nouvelle@exemple.test/ })).toBeVisible();
  expect(troubles).toEqual([]);
});

test("a session is planned, taken into a calendar, and cancelled for everybody to see", async ({ page, portal, signIn }) => {
  test.setTimeout(150_000);
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal);
  await page.goto(`${portal.url}${project}/training/sessions`);
  await page.getByRole("button", { name: "Planifier une session" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Intitulé").fill("Atelier du lundi");
  await dialog.getByLabel("Jour", { exact: true }).fill("2031-01-13");
  await dialog.getByLabel("De", { exact: true }).fill("15:00");
  await dialog.getByLabel("À", { exact: true }).fill("14:00");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog.getByText("La fin vient après le début")).toBeVisible();
  await dialog.getByLabel("À", { exact: true }).fill("16:30");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("La session « Atelier du lundi » est planifiée.")).toBeVisible();

  const toCalendar = page.getByRole("link", { name: "Ajouter à mon agenda — « Atelier du lundi » (ICS)" });
  const [download] = await Promise.all([page.waitForEvent("download"), toCalendar.click()]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("DTSTART:20310113T140000Z");
  expect(text).toContain("SUMMARY:Atelier du lundi");

  await page.getByRole("button", { name: "Annuler la session — « Atelier du lundi »" }).click();
  await dialog.getByRole("button", { name: "Annuler la session" }).click();
  await expect(page.getByText("La session « Atelier du lundi » est annulée.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Atelier du lundi" }).getByText("Annulée")).toBeVisible();
});
