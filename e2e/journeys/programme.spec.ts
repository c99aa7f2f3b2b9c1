import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { ProgrammeView, readDecisionRoute } from "../../lib/contract/programme";
import { DEMO_ACCOUNTS, type DemoAccount } from "../../lib/server/access/demo-accounts";
import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 180_000 });

/** Somebody in a browser of their own, and so in a session of their own. */
async function pageOf(browser: Browser, url: string, role: DemoAccount["role"]): Promise<Page> {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name="email"]').fill(account?.email ?? "");
  await page.locator('input[name="password"]').fill(account?.password ?? "");
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  return page;
}

async function projectOf(page: Page, url: string): Promise<string> {
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${url}/api/v1/organisations`)).json());
  const organisation = organisations.find(({ projects }) => projects[0]?.name.startsWith("Trajectoire"));
  return `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
}

const read = async (page: Page, url: string, project: string) =>
  ProgrammeView.parse(await (await page.request.get(`${url}/api/v1${project}/programme`)).json());
const violationsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()).violations.map(
    ({ id }) => id,
  );
const gateOn = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

async function sign(page: Page, verdict: string): Promise<void> {
  await page.getByRole("button", { name: "Signer" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(verdict).check();
  await dialog.getByRole("button", { name: "Signer" }).click();
  await expect(dialog).toBeHidden();
}

test("a gate is refused while criteria are unmet, and passed under three signatures of three people in three sessions", async ({
  portal,
  browser,
}) => {
  const { url } = portal;
  const lead = await pageOf(browser, url, "project-lead");
  const project = await projectOf(lead, url);
  await lead.goto(`${url}${project}/programme`);
  await expect(lead.getByText("Phase en cours\u202f: Préparation.")).toBeVisible();
  expect(await violationsOf(lead)).toEqual([]);

  // Refused: by the dialog, and by the portal itself whoever asks.
  const gate = gateOn(lead, "Préparation");
  const dialog = lead.getByRole("dialog");
  await gate.getByRole("button", { name: "Proposer une décision" }).click();
  await expect(dialog.getByLabel("Soumettre le passage à signature")).toBeDisabled();
  await expect(dialog.getByText(/Impossible\u202f: \d+ critères ne sont ni satisfaits ni levés/)).toBeVisible();
  await dialog.getByRole("button", { name: "Annuler" }).click();
  const post = (path: string, data: object) =>
    lead.request.fetch(`${url}/api/v1${project}/programme${path}`, {
      method: path.endsWith("waiver") ? "PUT" : "POST",
      headers: { origin: url },
      data,
    });
  const go = { outcome: "go", note: "Passons" };
  const refused = await post("/gates/preparation/decisions", go);
  expect([refused.status(), (await refused.json()).code]).toEqual([409, "criteria-unmet"]);
  const skipped = await post("/gates/pilot/decisions", go);
  expect([skipped.status(), (await skipped.json()).code]).toEqual([409, "gate-before-first"]);

  // One waiver by hand, with its reason; the others the same way, behind the page.
  await gate.getByRole("button", { name: /Au moins 80\s% des charges ont un responsable/ }).click();
  await dialog.getByRole("button", { name: "Accorder une dispense" }).click();
  await dialog.getByLabel("Motif").fill("Les responsables seront nommés avant le pilote.");
  await dialog.getByLabel("Jusqu’au").fill("2031-01-31");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(gate.getByText(/Dispense de .+ jusqu’au 31 janv. 2031\u202f: Les responsables seront nommés/)).toBeVisible();
  const unmet = (await read(lead, url, project)).gates[1]?.criteria.filter(({ status }) => status === "unmet") ?? [];
  for (const { id } of unmet)
    expect((await post(`/criteria/${id}/waiver`, { reason: "Décidé au comité.", until: "2031-01-31" })).status()).toBe(200);

  // Proposed, then signed by three people, each in a session of their own.
  await lead.reload();
  await gate.getByRole("button", { name: "Proposer une décision" }).click();
  await dialog.getByLabel("Soumettre le passage à signature").check();
  await dialog.getByLabel("Motif").fill("Le comité propose de choisir le pilote.");
  await dialog.getByRole("button", { name: "Proposer" }).click();
  await lead.waitForURL(/\/programme\/decisions\/[0-9a-f-]{36}$/);
  await expect(lead.getByRole("heading", { level: 1, name: /Décision n° 3\s: Jalon de préparation/ })).toBeVisible();
  await sign(lead, "J’approuve le passage du jalon");
  await expect(lead.getByText("Signature enregistrée. D’autres sont attendues.")).toBeVisible();
  await expect(lead.getByRole("button", { name: "Signer" })).toBeHidden();

  for (const role of ["consultant", "executive"] as const) {
    const page = await pageOf(browser, url, role);
    expect((await read(page, url, project)).phase).toBe("preparation");
    await page.goto(`${url}${project}/programme`);
    await page
      .getByRole("region", { name: "À faire" })
      .getByRole("link", { name: /Décision n° 3/ })
      .click();
    await sign(page, "J’approuve le passage du jalon");
    await page.context().close();
  }
  await lead.reload();
  await expect(lead.getByText("Passage prononcé")).toBeVisible();
  await expect(lead.getByRole("listitem").filter({ hasText: "Pilote" }).and(lead.locator('[aria-current="step"]'))).toBeVisible();
  expect(await violationsOf(lead)).toEqual([]);
  expect((await read(lead, url, project)).phase).toBe("pilot");

  // What was signed stays: it cannot be signed again, and what changes afterwards changes nothing of it.
  const address = `${url}/api/v1${project}/programme/decisions/${lead.url().split("/").at(-1)}`;
  const decision = readDecisionRoute.response.parse(await (await lead.request.get(address)).json());
  expect(createHash("sha256").update(decision.document).digest("hex")).toBe(decision.sha256);
  expect(decision.signatures.map(({ as }) => as).sort()).toEqual(["consultant", "executive", "lead"]);
  const again = { verdict: "no-go", note: "Finalement non", sha256: decision.sha256 };
  const late = await lead.request.post(`${address}/signature`, { headers: { origin: url }, data: again });
  expect([late.status(), (await late.json()).code]).toEqual([409, "decision-closed"]);
  for (const method of ["PUT", "PATCH", "DELETE"])
    expect((await lead.request.fetch(address, { method, headers: { origin: url } })).status()).toBe(405);
  await lead.request.delete(`${url}/api/v1${project}/programme/criteria/owners-named/waiver`, { headers: { origin: url } });
  expect(readDecisionRoute.response.parse(await (await lead.request.get(address)).json())).toEqual(decision);
});

test("a gate is given a day and somebody who answers for it; the day stands in the frame and in the calendar", async ({
  page,
  portal,
  signIn,
  troubles,
}) => {
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal.url);
  await page.goto(`${portal.url}${project}/programme`);
  const gate = gateOn(page, "Préparation");
  const dialog = page.getByRole("dialog");
  await gate.getByRole("button", { name: "Échéance" }).click();
  await dialog.getByLabel("Échéance").fill("2031-01-14");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("L’échéance est enregistrée.")).toBeVisible();
  await expect(page.getByText("Prochain jalon\u202f: 14 janv. 2031")).toBeVisible();

  await gate.getByRole("button", { name: "Responsabilités" }).click();
  const selects = dialog.getByRole("combobox");
  for (const at of [0, 1]) await selects.nth(at).selectOption("A");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog.getByText("Une seule personne peut en répondre").first()).toBeVisible();
  await selects.nth(1).selectOption("C");
  for (const at of [2]) await selects.nth(at).selectOption("");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Les responsabilités sont enregistrées.")).toBeVisible();
  await expect(gate.getByText(/^Répond du jalon\u202f: /)).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Échéances (ICS)" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8").replace(/\r\n[ \t]/g, "");
  expect(text).toContain("DTSTART;VALUE=DATE:20310114");
  expect(text).toContain("SUMMARY:Échéance\u202f: Jalon de préparation");
  expect(troubles).toEqual([]);
});
