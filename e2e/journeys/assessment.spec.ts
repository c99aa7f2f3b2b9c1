import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { AssessmentView, listAnswerRevisionsRoute, listAssessmentsRoute } from "../../lib/contract/assessment";
import { completionOf } from "../../lib/domain/assessment/completion";
import { DEMO_ACCOUNTS, type DemoAccount } from "../../lib/server/access/demo-accounts";
import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 180_000 });

function accountOf(role: DemoAccount["role"]): DemoAccount {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account ${role}`);
  return account;
}

/** Somebody in a browser of their own. */
async function browserOf(browser: Browser, url: string, role: DemoAccount["role"]): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { email, password } = accountOf(role);
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  return [context, page];
}

/** The address of the demonstration's assessment that is under way. */
async function draftOf(page: Page, url: string): Promise<string> {
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${url}/api/v1/organisations`)).json());
  const organisation = organisations.find(({ projects }) => projects.length > 0 && projects[0]?.name.startsWith("Trajectoire"));
  const project = `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
  const answer = await (await page.request.get(`${url}/api/v1${project}/assessments`)).json();
  const draft = listAssessmentsRoute.response.parse(answer).items.find(({ state }) => state === "draft");
  return `${project}/assessments/${draft?.id}`;
}

const blockOf = (page: Page, id: string): Locator => page.locator(`#question-${id}`);
async function read(page: Page, url: string, path: string): Promise<AssessmentView> {
  return AssessmentView.parse(await (await page.request.get(`${url}/api/v1${path}`)).json());
}
const valueIn = async (page: Page, url: string, path: string, id: string) =>
  (await read(page, url, path)).answers.find(({ questionId }) => questionId === id);

/** Questions of the shipped questionnaire: one of choices, one to type in. */
const CHOICE = "sponsor-named";
const TYPED = "programme-leads";

test("an answer typed while the network is away, or the session over, is kept and saved afterwards", async ({
  portal,
  browser,
}) => {
  const [context, page] = await browserOf(browser, portal.url, "project-lead");
  const path = await draftOf(page, portal.url);
  await page.goto(portal.url + path);
  const typed = blockOf(page, TYPED);
  const field = typed.getByRole("textbox", { name: "Personnes" });

  await field.fill("Anne Petit (direction)");
  await expect(typed.getByText(/Enregistré à \d\d:\d\d/)).toBeVisible();
  expect((await valueIn(page, portal.url, path, TYPED))?.value).toEqual({ kind: "people", names: ["Anne Petit (direction)"] });

  await context.setOffline(true);
  await field.pressSequentially(", puis Luc Roy");
  await expect(typed.getByText("Hors ligne\u202f: conservé ici")).toBeVisible();
  await context.setOffline(false);
  await expect(typed.getByText(/Enregistré à/)).toBeVisible({ timeout: 30_000 });
  expect((await valueIn(page, portal.url, path, TYPED))?.value).toEqual({
    kind: "people",
    names: ["Anne Petit (direction), puis Luc Roy"],
  });

  // Kept over a reload too: the page goes before the server has the words.
  await page.route("**/answers/**", (route) => route.abort());
  await field.fill("Gardé dans ce navigateur");
  await expect(typed.getByText("Hors ligne\u202f: conservé ici")).toBeVisible();
  await page.unroute("**/answers/**");
  await page.reload();
  await expect(field).toHaveValue("Gardé dans ce navigateur");
  await expect
    .poll(async () => (await valueIn(page, portal.url, path, TYPED))?.value)
    .toEqual({ kind: "people", names: ["Gardé dans ce navigateur"] });

  await context.clearCookies({ name: /portal\.session/ });
  await field.fill("Écrit sans session");
  const dialog = page.getByRole("dialog", { name: "Votre session est terminée" });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Mot de passe").fill("pas le bon mot de passe");
  await dialog.getByRole("button", { name: "Continuer" }).click();
  await expect(dialog.getByText("Ce n’est pas le bon.")).toBeVisible();
  await dialog.getByLabel("Mot de passe").fill(accountOf("project-lead").password);
  await dialog.getByRole("button", { name: "Continuer" }).click();
  await expect(dialog).toBeHidden();
  await expect(field).toHaveValue("Écrit sans session");
  await expect(typed.getByText(/Enregistré à/)).toBeVisible();
  expect((await valueIn(page, portal.url, path, TYPED))?.value).toEqual({ kind: "people", names: ["Écrit sans session"] });
  await context.close();
});

test("two people see each other, and a conflict shows both answers and asks", async ({ portal, browser }) => {
  const [first, mine] = await browserOf(browser, portal.url, "project-lead");
  const [second, theirs] = await browserOf(browser, portal.url, "consultant");
  const path = await draftOf(mine, portal.url);
  for (const page of [mine, theirs]) await page.goto(portal.url + path);
  await blockOf(theirs, CHOICE).getByRole("radio").first().focus();
  await expect(blockOf(mine, CHOICE).getByText("Karim Benali est sur cette question")).toBeVisible({ timeout: 30_000 });

  // What the other says must not reach this page before it saves: news are held back.
  await mine.route("**/presence", (route) => route.abort());
  await blockOf(theirs, CHOICE).getByRole("radio", { name: "Personne à ce jour" }).check();
  await expect(blockOf(theirs, CHOICE).getByText(/Enregistré à/)).toBeVisible();
  await blockOf(mine, CHOICE).getByRole("radio", { name: "La direction du numérique seule" }).check();
  const conflict = blockOf(mine, CHOICE).getByRole("alert");
  await expect(conflict).toContainText("Karim Benali a répondu entre-temps");
  await expect(conflict).toContainText("Personne à ce jour");
  await expect(conflict).toContainText("La direction du numérique seule");
  await mine.unroute("**/presence");
  await conflict.getByRole("button", { name: "Garder la mienne" }).click();
  await expect(blockOf(mine, CHOICE).getByText(/Enregistré à/)).toBeVisible();
  const found = await valueIn(mine, portal.url, path, CHOICE);
  expect(found).toMatchObject({ value: { ids: ["it-department"] }, name: "Claire Fontaine" });
  await expect(blockOf(theirs, CHOICE).getByRole("radio", { name: "La direction du numérique seule" })).toBeChecked({
    timeout: 30_000,
  });

  const revisions = await (await mine.request.get(`${portal.url}/api/v1${path}/answers/${CHOICE}/revisions`)).json();
  const names = listAnswerRevisionsRoute.response
    .parse(revisions)
    .items.slice(0, 2)
    .map(({ name }) => name);
  expect(names, "neither answer is lost").toEqual(["Claire Fontaine", "Karim Benali"]);
  await Promise.all([first.close(), second.close()]);
});

/** Answers every open question as somebody who does not know, over the API. */
async function finish(page: Page, url: string, path: string): Promise<void> {
  const { questionnaire, answers } = await read(page, url, path);
  const said = Object.fromEntries(answers.flatMap(({ questionId, value }) => (value ? [[questionId, value]] : [])));
  const known = new Map(answers.map(({ questionId, revision }) => [questionId, revision]));
  for (let next = completionOf(questionnaire, said).next; next; next = completionOf(questionnaire, said).next) {
    const data = { value: { kind: "unknown" as const }, baseRevision: known.get(next) ?? 0, mutation: randomUUID() };
    const answer = await page.request.put(`${url}/api/v1${path}/answers/${next}`, { data, headers: { origin: url } });
    expect(answer.status()).toBe(200);
    said[next] = data.value;
  }
}

test("an assessment is submitted, returned with remarks, submitted again and validated; then it stays as it is", async ({
  portal,
  browser,
}) => {
  const [first, lead] = await browserOf(browser, portal.url, "project-lead");
  const [second, consultant] = await browserOf(browser, portal.url, "consultant");
  const path = await draftOf(lead, portal.url);
  await lead.goto(portal.url + path);
  await expect(lead.getByRole("button", { name: "Soumettre à la relecture" })).toBeHidden();
  await lead.getByRole("link", { name: /Continuer/ }).click();
  await expect(lead).toHaveURL(/question=/);
  await finish(lead, portal.url, path);
  await lead.reload();
  await lead.getByRole("button", { name: "Soumettre à la relecture" }).click();
  await expect(lead.getByText("L’évaluation est soumise\u202f: elle attend la relecture du consultant")).toBeVisible();
  await expect(lead.getByRole("button", { name: "Valider" })).toBeHidden();

  await consultant.goto(portal.url + path);
  await consultant.getByRole("button", { name: "Renvoyer avec remarques" }).click();
  await consultant.getByRole("dialog").getByLabel("Ce qui est à reprendre").fill("Précisez qui porte le projet.");
  await consultant.getByRole("dialog").getByRole("button", { name: "Renvoyer" }).click();
  await expect(lead.getByText("Précisez qui porte le projet.")).toBeVisible({ timeout: 30_000 });

  await lead.goto(`${portal.url}${path}?question=${CHOICE}`);
  await blockOf(lead, CHOICE).getByRole("radio", { name: "La direction du numérique seule" }).check();
  await blockOf(lead, CHOICE)
    .getByRole("button", { name: /remarque/i })
    .click();
  await blockOf(lead, CHOICE).getByRole("button", { name: "Clore" }).click();
  await expect(blockOf(lead, CHOICE).getByText(/Close par Claire Fontaine/)).toBeVisible();
  await finish(lead, portal.url, path);
  await lead.reload();
  await lead.getByRole("button", { name: "Soumettre à la relecture" }).click();
  await expect(lead.getByText("attend la relecture du consultant")).toBeVisible();

  await consultant.getByRole("button", { name: "Valider" }).click({ timeout: 30_000 });
  await consultant.getByRole("dialog").getByRole("button", { name: "Valider" }).click();
  await expect(consultant.getByText(/Validée par Karim Benali/)).toBeVisible();
  await expect(lead.getByText(/Validée par Karim Benali/)).toBeVisible({ timeout: 30_000 });
  await expect(blockOf(lead, CHOICE).getByRole("radio").first()).toBeDisabled();

  await lead.getByRole("link", { name: "Instantanés et comparaison" }).click();
  await expect(lead.getByRole("rowheader", { name: "À la soumission" })).toHaveCount(2);
  const choices = await lead.getByLabel("De", { exact: true }).locator("option").all();
  const oldest = await choices.at(-1)?.getAttribute("value");
  await lead.getByLabel("De", { exact: true }).selectOption(oldest ?? "");
  await lead.getByRole("button", { name: "Comparer" }).click();
  await expect(lead.getByRole("table", { name: /réponses? (a|ont) changé/ })).toContainText("La direction du numérique seule");
  await Promise.all([first.close(), second.close()]);
});
