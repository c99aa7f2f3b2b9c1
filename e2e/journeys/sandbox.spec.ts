import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 150_000 });

test("a sandbox is loaded, looked at and removed, by somebody of the demonstration's other accounts", async ({
  page,
  baseURL,
  troubles,
}) => {
  await page.goto(`${baseURL}/sign-in`);
  await page.getByText("Autres comptes, par organisation").click();
  await page.getByRole("button", { name: "Véronique Salaün" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto(`${baseURL}/organisations`);

  const section = page.getByRole("region", { name: "Bac à sable", exact: true });
  await section.getByRole("button", { name: "Charger un bac à sable" }).click();
  await expect(section.getByText("Votre bac à sable est prêt.")).toBeVisible({ timeout: 100_000 });
  await section.getByRole("link", { name: "Ouvrir le bac à sable" }).click();
  await expect(page.getByText("Bac à sable\u202f: données fictives")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto(`${baseURL}/organisations`);
  await expect(page.getByRole("link", { name: "Bac à sable (données fictives)" })).toBeVisible();
  await section.getByRole("button", { name: "Supprimer le bac à sable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Supprimer le bac à sable" }).click();
  await expect(section.getByRole("button", { name: "Charger un bac à sable" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Bac à sable (données fictives)" })).toHaveCount(0);
  expect(troubles).toEqual([]);
});
