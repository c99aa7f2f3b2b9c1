import type { Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { expect, test } from "../fixtures";
import type { Portal } from "../portal";

test.describe.configure({ timeout: 150_000 });

const HOME = "Ministère de la Transition (démonstration)";

async function projectOf(page: Page, portal: Portal): Promise<string> {
  const answer = await page.request.get(`${portal.url}/api/v1/organisations`);
  const organisation = MyOrganisations.parse(await answer.json()).organisations.find(({ name }) => name === HOME);
  return `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
}

test("a milestone is kept by the keyboard, compared with another, and withdrawn for a reason", async ({
  page,
  portal,
  signIn,
  troubles,
}) => {
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal);
  await page.goto(`${portal.url}${project}/milestones`);
  await page.getByRole("button", { name: "Conserver un point d’étape" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Nom")).toBeFocused();
  await page.keyboard.type("Comité de décembre");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Point d’étape «.Comité de décembre.» conservé\.$/)).toBeVisible();

  for (const [side, name] of [
    ["Premier moment", "État des lieux"],
    ["Second moment", "Comité de décembre"],
  ] as const) {
    const select = page.getByLabel(side);
    await select.selectOption(await select.locator("option", { hasText: name }).getAttribute("value"));
  }
  await page.getByRole("button", { name: "Comparer" }).click();
  await expect(page).toHaveURL(/\/milestones\/comparison\?a=.+&b=.+/);
  const figures = page.getByRole("table", { name: "Chiffres des deux moments" });
  await expect(figures.getByRole("row", { name: /Jalons franchis/ })).toContainText("+1");

  await page.getByRole("link", { name: "Points d’étape" }).click();
  await page.getByRole("link", { name: "Comité de décembre" }).click();
  await page.getByRole("button", { name: "Retirer ce point d’étape" }).click();
  await page.getByLabel("Motif").fill("Pris avant la fin de la réunion.");
  await page.getByRole("button", { name: "Retirer", exact: true }).click();
  await expect(page.getByText(/Pris avant la fin de la réunion\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Retirer ce point d’étape" })).toHaveCount(0);
  expect(troubles).toEqual([]);
});
