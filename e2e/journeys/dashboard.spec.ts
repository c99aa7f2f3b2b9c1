import { DashboardView } from "../../lib/contract/dashboard";
import { expect, test } from "../fixtures";

test("an executive lands on the dashboard, reads the answers by keyboard alone, and opens a figure", async ({
  page,
  signIn,
  troubles,
}) => {
  await signIn("executive");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
  const project = new URL(page.url()).pathname.replace(/\/dashboard$/, "");
  const { readiness, decisions } = DashboardView.parse(await (await page.request.get(`/api/v1${project}/dashboard`)).json());

  const first = page.getByRole("link", { name: /^\d+,\d \/ 100 sur \d+\s% connus$/ });
  const score = readiness.score?.toLocaleString("fr-FR", { minimumFractionDigits: 1 });
  await expect(first).toContainText(`${score} / 100 sur`);
  const now = decisions.cells.filter(({ outcome }) => outcome === "migrate-now");
  const count = now.reduce((sum, { workloads }) => sum + workloads, 0);
  const questions = [
    "Où en sommes-nous",
    "Qu’est-ce qui bloque",
    "Que peut-on migrer dès maintenant",
    "Qu’est-ce qui ne doit pas partir",
    "Qu’est-ce qui est incertain",
  ];
  for (const question of questions) await expect(page.getByRole("term").filter({ hasText: question })).toBeVisible();
  await expect(
    page
      .getByRole("definition")
      .filter({ hasText: `${count === 0 ? "aucune" : count} charge` })
      .first(),
  ).toBeVisible();

  await first.focus();
  const uncertain = page.locator('dl a[href$="/workloads?outcome=examine"]');
  const reached = () => uncertain.evaluate((link) => link === document.activeElement);
  for (let step = 0; step < 12 && !(await reached()); step++) await page.keyboard.press("Tab");
  expect(await reached()).toBe(true);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/workloads\?outcome=examine$/);
  await page.goBack();
  await page.getByText("Les mêmes chiffres en tableaux").press("Enter");
  await expect(page.getByRole("table", { name: "Blocages par effet" })).toBeVisible();
  expect(troubles).toEqual([]);
});
