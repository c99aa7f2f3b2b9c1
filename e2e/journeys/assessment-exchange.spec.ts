import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { MyOrganisations } from "../../lib/contract/access";
import { AssessmentView, listAssessmentsRoute } from "../../lib/contract/assessment";
import type { AnswerValue } from "../../lib/domain/assessment/answer";
import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 180_000 });

/** The demonstration's assessment that is under way. */
async function draftOf(page: Page, url: string): Promise<string> {
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${url}/api/v1/organisations`)).json());
  const organisation = organisations.find(({ projects }) => projects[0]?.name.startsWith("Trajectoire"));
  const project = `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
  const answer = await (await page.request.get(`${url}/api/v1${project}/assessments`)).json();
  const draft = listAssessmentsRoute.response.parse(answer).items.find(({ state }) => state === "draft");
  return `${project}/assessments/${draft?.id}`;
}
async function answersOf(page: Page, url: string, path: string) {
  const { answers } = AssessmentView.parse(await (await page.request.get(`${url}/api/v1${path}`)).json());
  return (id: string) => answers.find(({ questionId }) => questionId === id);
}
async function say(page: Page, url: string, path: string, id: string, value: AnswerValue): Promise<void> {
  const before = (await answersOf(page, url, path))(id);
  const data = { value, comment: before?.comment ?? "", baseRevision: before?.revision ?? 0, mutation: randomUUID() };
  const answer = await page.request.put(`${url}/api/v1${path}/answers/${id}`, { data, headers: { origin: url } });
  expect(answer.status()).toBe(200);
}
/** The file that a click brings. */
async function taken(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFile(await download.path());
}
async function openExport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Exporter" }).click();
}

/** Questions of the shipped questionnaire: of one choice, of several, a number. */
const [CHOICE, SEVERAL, NUMBER] = ["sponsor-named", "mandate-content", "arbitration-days"] as const;

test("an assessment is taken away as a workbook, filled in offline, and brought back: conflict chosen, bad row told", async ({
  portal,
  page,
  signIn,
}) => {
  await signIn("project-lead", portal.url);
  const path = await draftOf(page, portal.url);
  await page.goto(portal.url + path);
  await openExport(page);
  const dialog = page.getByRole("dialog", { name: "Exporter l’évaluation" });
  const bytes = await taken(page, () => dialog.getByRole("link", { name: "Télécharger le classeur" }).click());
  await dialog.getByRole("button", { name: "Fermer" }).click();

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet("Réponses");
  const cellOf = (id: string): ExcelJS.Cell => {
    for (let at = 1; at <= (sheet?.rowCount ?? 0); at += 1)
      if (sheet?.getRow(at).getCell(8).text === id) return sheet.getRow(at).getCell(6);
    throw new Error(`no row of ${id}`);
  };
  cellOf(CHOICE).value = "La direction du numérique seule";
  cellOf(SEVERAL).value = "a, b";
  cellOf(NUMBER).value = "beaucoup";
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  const before = await answersOf(page, portal.url, path);
  await say(page, portal.url, path, SEVERAL, { kind: "unknown" });

  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Importer des réponses" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Importer des réponses" })).toBeVisible();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "reponses.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") });
  await expect(page.getByText("Ce n’est ni un classeur .xlsx, ni un fichier YAML de réponses.")).toBeVisible();
  const file = { name: "reponses.xlsx", mimeType: "application/octet-stream", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "Ce que reponses.xlsx changerait" })).toBeFocused();
  await expect(page.getByRole("table", { name: "1 réponse à enregistrer" })).toContainText("La direction du numérique seule");
  const bad = page.getByRole("table", { name: "1 ligne ne peut pas entrer" });
  await expect(bad).toContainText(/Réponses, ligne \d+, colonne F/);
  await expect(bad).toContainText("Un nombre est attendu.");
  expect((await answersOf(page, portal.url, path))(CHOICE)).toEqual(before(CHOICE));

  const conflict = page.getByRole("group", { name: /Réponse à garder/ });
  await expect(conflict.getByRole("radio", { name: /^Portail.*Je ne sais pas/ })).not.toBeChecked();
  await conflict.getByRole("radio", { name: /^Fichier/ }).check();
  await page.getByRole("button", { name: "Enregistrer 2 réponses" }).click();
  await expect(page.getByText("2 réponses sont enregistrées.")).toBeVisible();
  await expect(bad).toBeVisible();
  const after = await answersOf(page, portal.url, path);
  expect(after(CHOICE)?.value).toEqual({ kind: "options", ids: ["it-department"] });
  expect(after(SEVERAL)).toMatchObject({ value: { kind: "options" }, revision: (before(SEVERAL)?.revision ?? 0) + 2 });
  expect(after(NUMBER)).toEqual(before(NUMBER));

  await page.getByRole("button", { name: "Choisir un autre fichier" }).click();
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "1 ligne ne peut pas entrer" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Enregistrer/ })).toBeHidden();
});

test("an assessment is taken away as YAML, and what is mended in it is brought back", async ({ portal, page, signIn }) => {
  await signIn("project-lead", portal.url);
  const path = await draftOf(page, portal.url);
  await page.goto(portal.url + path);
  await openExport(page);
  const dialog = page.getByRole("dialog", { name: "Exporter l’évaluation" });
  const text = (await taken(page, () => dialog.getByRole("link", { name: "Télécharger le fichier YAML" }).click())).toString();
  const mended = text.replace(
    /(- question: programme-leads\n +revision: \d+\n +answer:)[\s\S]*?(\n +comment:)/,
    '$1 { kind: people, names: ["Anne Petit"] }$2',
  );
  expect(mended).not.toBe(text);
  await page.goto(`${portal.url}${path}/import`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "reponses.yaml", mimeType: "text/yaml", buffer: Buffer.from(mended) });
  await page.getByRole("button", { name: "Enregistrer 1 réponse" }).click();
  await expect(page.getByText("1 réponse est enregistrée.")).toBeVisible();
  const names = (await answersOf(page, portal.url, path))("programme-leads")?.value;
  expect(names).toEqual({ kind: "people", names: ["Anne Petit"] });
  await page.getByRole("link", { name: "Ouvrir l’évaluation" }).click();
  await expect(page.locator("#question-programme-leads").getByRole("textbox", { name: "Personnes" })).toHaveValue("Anne Petit");
});
