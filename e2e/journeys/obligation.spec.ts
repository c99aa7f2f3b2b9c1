import { MyOrganisations } from "../../lib/contract/access";
import { listWorkloadsRoute } from "../../lib/contract/eligibility";
import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 150_000 });

test("a fact that was missing settles an obligation, and the register keeps a derogation", async ({
  page,
  portal,
  signIn,
  troubles,
}) => {
  await signIn("project-lead", portal.url);
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${portal.url}/api/v1/organisations`)).json());
  const organisation = organisations.find(({ name }) => name === "Ministère de la Transition (démonstration)");
  const project = `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
  const { items } = listWorkloadsRoute.response.parse(
    await (await page.request.get(`${portal.url}/api/v1${project}/workloads?sort=name&limit=200`)).json(),
  );
  const open = items.find(({ name }) => name === "Entrepôt de données");
  await page.goto(`${portal.url}${project}/workloads/${open?.id}`);

  const obligation = page.getByRole("region", { name: "Obligation", exact: true });
  await expect(obligation.getByText("Restent possibles\u202f: Obligatoire, Recommandé")).toBeVisible();
  await obligation.getByRole("link", { name: "Le dire dans la fiche" }).click();
  const record = page.getByRole("region", { name: "Fiche de la charge" });
  await record.getByLabel("Aucune\u202f: examiné").check();
  await record.getByRole("button", { name: "Enregistrer" }).click();
  await expect(obligation.getByText("Restent possibles")).toBeHidden();
  await expect(obligation.getByText("Recommandé").first()).toBeVisible();

  await page.goto(`${portal.url}${project}/obligations/derogations?workload=${open?.id}`);
  await page.getByRole("button", { name: "Inscrire une dérogation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Objet").fill("Entrepôt maintenu chez l’hébergeur actuel");
  await dialog.getByLabel("Autorité").fill("Ministre chargé de la transition");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("status")).toContainText("Dérogation inscrite.");
  const entered = page.getByRole("row").filter({ hasText: "Entrepôt maintenu" });
  await expect(entered.getByText("Demandée", { exact: true })).toBeVisible();
  expect(troubles).toEqual([]);
});
