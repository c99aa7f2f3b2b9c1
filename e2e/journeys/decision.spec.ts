import type { Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { expect, test } from "../fixtures";

const HOME = "Ministère de la Transition (démonstration)";

async function projectOf(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/organisations");
  const organisation = MyOrganisations.parse(await answer.json()).organisations.find(({ name }) => name === HOME);
  return `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
}

test("a decision is argued sentence by sentence, and other facts are tried in the browser without being saved", async ({
  page,
  signIn,
  troubles,
}) => {
  await signIn("project-lead");
  const project = await projectOf(page);
  await page.goto(`${project}/workloads/decisions`);
  const matrix = page.getByRole("table", { name: "Charges\u202f: Obligation × décision" });
  await expect(matrix).toBeVisible();
  const cell = matrix.getByRole("cell").getByRole("link").first();
  const counted = /(\d+) charges?/.exec((await cell.textContent()) ?? "")?.[1];
  await cell.click();
  await expect(page).toHaveURL(/\/workloads\?level=[a-z-]+&outcome=[a-z-]+$/);
  await expect(page.getByText(new RegExp(`^${counted} charges? affichées?$`))).toBeVisible();

  await page.goto(`${project}/workloads?search=Paie`);
  await page.getByRole("link", { name: "Paie des agents", exact: true }).click();
  const panel = page.getByRole("region", { name: "Décision" });
  await expect(panel.getByRole("link", { name: "Fondement 1" })).toBeVisible();
  await expect(panel.getByText("Règle de décision", { exact: true })).toBeVisible();

  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/v1/")) asked.push(`${request.method()} ${request.url().split("/").at(-1)}`);
  });
  await panel.getByRole("button", { name: "Essayer d’autres données ou dates" }).click();
  await panel.getByRole("checkbox", { name: "Données classifiées" }).check();
  await expect(panel.getByText("La décision changerait.")).toBeVisible();
  await expect(panel.getByText("Interdit dans ce cloud")).toBeVisible();
  expect(asked).toEqual(["GET grounds"]);
  expect(troubles).toEqual([]);
});
