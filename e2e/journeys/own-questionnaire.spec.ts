import { readFile } from "node:fs/promises";
import { draftOf } from "../assessing";
import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 120_000 });

const FILE = `name: "Astreinte"
sections:
  - order: 1
    name: "Nuit et week-end"
    questions:
      - order: 1
        text: "Qui décide la nuit ?"
        includeFor: [{ category: "Langage", tag: "Java" }]
        answers:
          - { order: 1, text: Yes, risk: green }
          - { order: 2, text: "Personne", risk: rouge, mitigation: "Nommer une astreinte." }
`;

test("a Konveyor questionnaire is read line by line, mended, brought in, filled in, and given back", async ({
  portal,
  page,
  signIn,
}) => {
  await signIn("project-lead", portal.url);
  const assessments = (await draftOf(page, portal.url)).replace(/\/[^/]+$/, "");
  await page.goto(portal.url + assessments);
  await page.getByRole("link", { name: "Questionnaires de l’organisation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Questionnaires de l’organisation" })).toBeVisible();
  const give = (text: string) =>
    page.locator("input[type=file]").setInputFiles({ name: "astreinte.yaml", mimeType: "text/yaml", buffer: Buffer.from(text) });

  await give(FILE);
  const remarks = page.getByRole("table", { name: "3 lignes à voir" });
  await expect(remarks).toContainText("ligne 11");
  await expect(remarks).toContainText("sections[1].questions[1].answers[2].risk");
  await expect(page.getByRole("button", { name: "Importer le questionnaire" })).toBeHidden();
  await page.getByRole("button", { name: "Choisir un autre fichier" }).click();
  await give(FILE.replace("rouge", "red"));
  await page.getByRole("combobox", { name: "Langue du fichier" }).selectOption("fr");
  await page.getByRole("button", { name: "Importer le questionnaire" }).click();
  await expect(page.getByText("est importé et proposé dans les projets")).toBeVisible();
  const link = page.getByRole("link", { name: /^Télécharger le fichier Konveyor.*Astreinte/ });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(await readFile(await download.path(), "utf8")).toMatch(/includeFor[\s\S]*text: "Yes"/);

  await page.getByRole("link", { name: "Voir les évaluations" }).click();
  await page.getByRole("button", { name: /^Commencer.*Astreinte/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Astreinte" })).toBeVisible();
  await expect(page.getByText("Le fichier est en français")).toBeVisible();
  await page.getByRole("radio", { name: "Yes" }).check();
  await expect(page.getByText("1 sur 1").filter({ visible: true }).first()).toBeVisible();
});
