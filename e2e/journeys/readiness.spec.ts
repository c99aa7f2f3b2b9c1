import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { listReadinessSnapshotsRoute, ReadinessView } from "../../lib/contract/readiness";
import { expect, test } from "../fixtures";
import type { Portal } from "../portal";

test.describe.configure({ timeout: 150_000 });

const HOME = "Ministère de la Transition (démonstration)";

async function projectOf(page: Page, portal: Portal): Promise<string> {
  const answer = await page.request.get(`${portal.url}/api/v1/organisations`);
  const organisation = MyOrganisations.parse(await answer.json()).organisations.find(({ name }) => name === HOME);
  return `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
}

const french = (value: number) => value.toLocaleString("fr-FR", { minimumFractionDigits: 1 });
const violationsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()).violations.map(
    ({ id }) => id,
  );

test("the score is the sum of its parts, what is unknown is no bar, and what moves it leads there", async ({
  page,
  portal,
  signIn,
  troubles,
}) => {
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal);
  const { score, dimensions, raises } = ReadinessView.parse(
    await (await page.request.get(`${portal.url}/api/v1${project}/readiness`)).json(),
  );
  await page.goto(`${portal.url}${project}/readiness`);
  await expect(page.getByRole("heading", { level: 1, name: "Score de préparation" })).toBeVisible();
  const figures = page.getByRole("region", { name: "Les trois chiffres de la préparation" });
  await expect(figures.getByText(`${french(score ?? -1)} / 100`)).toBeVisible();

  const table = page.getByRole("table", { name: "Calcul du score de préparation" });
  const points = await table.getByRole("row").locator("td:last-child").allInnerTexts();
  const numbers = points.map((text) => Math.round(10 * Number(text.replace(",", ".").replace("—", "0"))));
  expect(numbers).toHaveLength(dimensions.length + 1);
  expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(numbers.at(-1));
  expect(numbers.at(-1)).toBe(Math.round(10 * (score ?? -1)));

  const unknown = dimensions.filter((one) => one.score === null);
  expect(unknown.length).toBeGreaterThan(0);
  const picture = page.getByRole("list", { name: "Score, part connue et poids de chaque dimension" });
  for (const { name } of unknown)
    await expect(picture.getByRole("listitem").filter({ hasText: name.fr })).toContainText("rien n’est encore connu");
  expect(await violationsOf(page)).toEqual([]);

  await page.getByText("Pourquoi ces poids, et d’où viennent ces chiffres").click();
  await expect(page.getByRole("table", { name: /Mesures de la dimension «.Parc.»/ })).toBeVisible();
  expect(raises.length).toBeGreaterThan(0);
  const [first] = await page.getByRole("region", { name: "Ce qui pèse le plus" }).getByRole("link").all();
  await first?.click();
  await expect(page).not.toHaveURL(/\/readiness$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(troubles).toEqual([]);
});

test("a score is kept for ever, an assumption is noted and confirmed, all by the keyboard", async ({
  page,
  portal,
  signIn,
  troubles,
}) => {
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal);
  const kept = async () => {
    const answer = await page.request.get(`${portal.url}/api/v1${project}/readiness/snapshots`);
    return listReadinessSnapshotsRoute.response.parse(await answer.json()).items.filter(({ trigger }) => trigger === "manual");
  };
  const before = await kept();
  await page.goto(`${portal.url}${project}/readiness`);
  await page.getByRole("button", { name: "Conserver le score d’aujourd’hui" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Score conservé\u202f: \d/)).toBeVisible();
  const after = await kept();
  expect(after).toHaveLength(before.length + 1);
  await expect(page.getByRole("table", { name: "Les scores conservés, en tableau" }).getByText("À la demande")).toHaveCount(
    after.length,
  );

  const note = page.getByRole("button", { name: "Noter une hypothèse" });
  await note.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Noter une hypothèse" });
  await expect(dialog.getByLabel("Énoncé")).toBeFocused();
  await page.keyboard.type("Le réseau du site de repli sera ouvert en mars.");
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Enregistrer" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Hypothèse notée.")).toBeVisible();
  await expect(note).toBeFocused();

  const row = page.getByRole("row", { name: /site de repli/ });
  await expect(row.getByText("Ouverte")).toBeVisible();
  await row.getByRole("button", { name: "Revoir" }).focus();
  await page.keyboard.press("Enter");
  const review = page.getByRole("dialog", { name: "Revoir une hypothèse" });
  await review.getByLabel("Statut").selectOption({ label: "Confirmée" });
  await review.getByLabel("Ce qui a été constaté").fill("Ouverture constatée le 20 novembre.");
  await review.getByRole("button", { name: "Enregistrer" }).click();
  await expect(row.getByText("Confirmée")).toBeVisible();
  await expect(row.getByText("Ouverture constatée le 20 novembre.")).toBeVisible();
  await page.getByRole("button", { name: "Noter une hypothèse" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(troubles).toEqual([]);
});

test("an executive reads it all, and is offered nothing to change", async ({ page, portal, signIn }) => {
  await signIn("executive", portal.url);
  const project = await projectOf(page, portal);
  await page.goto(`${portal.url}${project}/readiness`);
  await expect(page.getByRole("table", { name: "Registre des hypothèses" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});
