import type { Browser } from "@playwright/test";
import { listAnswerRevisionsRoute } from "../../lib/contract/assessment";
import { accountOf, answerIn, blockOf, browserOf, draftOf, finish, tabTo } from "../assessing";
import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 180_000 });

/** Questions of the shipped questionnaire: one of choices, one to type in. */
const CHOICE = "sponsor-named";
const TYPED = "programme-leads";
const SAVED = /Enregistré à \d\d:\d\d/;
const KEPT = "Hors ligne\u202f: conservé ici";
const people = (...names: string[]) => ({ kind: "people", names });

/** The project lead, before a question that is answered by typing. */
async function atTyped(browser: Browser, url: string) {
  const [context, page] = await browserOf(browser, url, "project-lead");
  const path = await draftOf(page, url);
  await page.goto(url + path);
  const typed = blockOf(page, TYPED);
  return { context, page, path, typed, field: typed.getByRole("textbox", { name: "Personnes" }) };
}

test("an answer is given by keyboard alone, said to be saved, and found again; on a phone in English too", async ({
  portal,
  browser,
}) => {
  const [context, page] = await browserOf(browser, portal.url, "project-lead");
  const path = await draftOf(page, portal.url);
  await page.goto(portal.url + path);
  const choice = blockOf(page, CHOICE);
  const typed = blockOf(page, TYPED);
  const chosen = choice.getByRole("radio", { checked: true });
  await tabTo(page, chosen);
  await page.keyboard.press("ArrowDown");
  await expect(choice.getByText(SAVED)).toBeVisible();
  const value = await chosen.getAttribute("value");
  await tabTo(page, typed.getByRole("textbox", { name: "Personnes" }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Anne Petit (direction)\nLuc Roy", { delay: 5 });
  await expect(typed.getByText(SAVED)).toBeVisible();
  expect(await answerIn(page, portal.url, path, TYPED)).toMatchObject({
    value: people("Anne Petit (direction)", "Luc Roy"),
    name: "Claire Fontaine",
  });
  await page.reload();
  await expect(choice.getByRole("radio", { checked: true })).toHaveAttribute("value", value ?? "");
  await expect(typed.getByRole("textbox", { name: "Personnes" })).toHaveValue("Anne Petit (direction)\nLuc Roy");

  await context.addCookies([{ name: "locale", value: "en", url: portal.url }]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await choice.getByRole("radio", { name: "I don’t know" }).check();
  await expect(choice.getByText(/Saved at \d\d:\d\d/)).toBeVisible();
  await expect(typed, "it does not arise while nobody knows who leads").toBeHidden();
  await choice.getByRole("button", { name: "Take the answer back" }).click();
  await expect(choice.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("button", { name: /^Section 1 of \d/ }).click();
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link").nth(1).click();
  await expect(page.getByRole("heading", { level: 2, name: "Legal framework and accreditation" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await context.close();
});

test("an answer typed while the network is away is kept, said so, and saved afterwards, the page closed or not", async ({
  portal,
  browser,
}) => {
  const { context, page, path, typed, field } = await atTyped(browser, portal.url);
  await field.fill("Anne Petit");
  await expect(typed.getByText(SAVED)).toBeVisible();

  await context.setOffline(true);
  await field.pressSequentially(", puis Luc Roy");
  await expect(typed.getByText(KEPT)).toBeVisible();
  await context.setOffline(false);
  await expect(typed.getByText(SAVED)).toBeVisible();
  expect((await answerIn(page, portal.url, path, TYPED))?.value).toEqual(people("Anne Petit, puis Luc Roy"));

  await context.setOffline(true);
  await field.fill("Gardé dans ce navigateur");
  await expect(typed.getByText(KEPT)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(portal.url + path);
  await expect(blockOf(again, TYPED).getByRole("textbox", { name: "Personnes" })).toHaveValue("Gardé dans ce navigateur");
  await expect(blockOf(again, TYPED).getByText(SAVED)).toBeVisible();
  expect((await answerIn(again, portal.url, path, TYPED))?.value).toEqual(people("Gardé dans ce navigateur"));
  await context.close();
});

test("the server killed between two letters loses none", async ({ portal, browser }) => {
  const { context, page, path, typed, field } = await atTyped(browser, portal.url);
  await field.fill("Avant la panne");
  await expect(typed.getByText(SAVED)).toBeVisible();
  await portal.kill();
  await field.pressSequentially(", et pendant");
  await expect(typed.getByText(KEPT)).toBeVisible();
  await portal.start();
  // The browser may have sent the rest before anybody could look.
  const found = (await answerIn(page, portal.url, path, TYPED))?.value;
  expect([people("Avant la panne"), people("Avant la panne, et pendant")], "what was acknowledged").toContainEqual(found);
  await expect(typed.getByText(SAVED)).toBeVisible({ timeout: 60_000 });
  expect((await answerIn(page, portal.url, path, TYPED))?.value).toEqual(people("Avant la panne, et pendant"));
  await context.close();
});

test("a session that ends while one types is taken up in place, without a letter lost", async ({ portal, browser }) => {
  const { context, page, path, typed, field } = await atTyped(browser, portal.url);
  await field.fill("Écrit");
  await expect(typed.getByText(SAVED)).toBeVisible();
  await context.clearCookies({ name: /portal\.session/ });
  await field.pressSequentially(" sans");
  await expect(typed.getByText("Session terminée\u202f: conservé ici")).toBeVisible();
  // The portal says so, and does not take the keyboard from who is writing.
  await page.keyboard.type(" session");
  await expect(field).toHaveValue("Écrit sans session");

  await page.getByRole("button", { name: "Se reconnecter" }).click();
  const dialog = page.getByRole("dialog", { name: "Votre session est terminée" });
  await dialog.getByLabel("Mot de passe").fill("pas le bon mot de passe");
  await dialog.getByRole("button", { name: "Continuer" }).click();
  await expect(dialog.getByText("Ce n’est pas le bon.")).toBeVisible();
  await dialog.getByLabel("Mot de passe").fill(accountOf("project-lead").password);
  await dialog.getByRole("button", { name: "Continuer" }).click();
  await expect(dialog).toBeHidden();
  await expect(field).toHaveValue("Écrit sans session");
  await expect(typed.getByText(SAVED)).toBeVisible();
  expect((await answerIn(page, portal.url, path, TYPED))?.value).toEqual(people("Écrit sans session"));

  // A choice writes nothing: the dialog opens by itself.
  await context.clearCookies({ name: /portal\.session/ });
  await blockOf(page, CHOICE).getByRole("radio").last().check();
  await expect(dialog).toBeVisible();
  await context.close();
});

test("two people see each other, and a conflict shows both answers and asks", async ({ portal, browser }) => {
  const [first, mine] = await browserOf(browser, portal.url, "project-lead");
  const [second, theirs] = await browserOf(browser, portal.url, "consultant");
  const path = await draftOf(mine, portal.url);
  for (const page of [mine, theirs]) await page.goto(portal.url + path);
  // A field that is not open yet takes no focus.
  await expect(blockOf(theirs, CHOICE).getByRole("radio").first()).toBeEnabled();
  await blockOf(theirs, CHOICE).getByRole("radio").first().focus();
  await expect(blockOf(mine, CHOICE).getByText("Aussi sur cette question\u202f: Karim Benali")).toBeVisible({ timeout: 30_000 });

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
  const found = await answerIn(mine, portal.url, path, CHOICE);
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
