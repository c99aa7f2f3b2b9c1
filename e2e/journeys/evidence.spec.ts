import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { AssessmentView, listAssessmentsRoute } from "../../lib/contract/assessment";
import { EvidenceList } from "../../lib/contract/evidence";
import { readSecondReadingRoute } from "../../lib/contract/second-reading";
import { completionOf } from "../../lib/domain/assessment/completion";
import { DEMO_ACCOUNTS, type DemoAccount } from "../../lib/server/access/demo-accounts";
import { expect, test } from "../fixtures";

test.describe.configure({ timeout: 180_000 });

const QUESTION = "programme-leads";
const CONTENT = `Relevé de décisions\n${"- décision\n".repeat(200)}`;
const NEWER = `${CONTENT}\nSigné.\n`;

/** The address of the demonstration's assessment that is under way. */
async function draftOf(page: Page, url: string): Promise<string> {
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${url}/api/v1/organisations`)).json());
  const organisation = organisations.find(({ projects }) => projects.length > 0);
  const project = `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
  const { items } = listAssessmentsRoute.response.parse(
    await (await page.request.get(`${url}/api/v1${project}/assessments`)).json(),
  );
  return `${project}/assessments/${items.find(({ state }) => state === "draft")?.id}`;
}

/** Chooses a file with the button, as the keyboard does. */
async function choose(page: Page, button: Locator, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.press("Enter")]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}
async function downloaded(page: Page, button: Locator): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), "utf8") };
}

test("a document is filed, refused when disguised, revised, handed out as it was filed, and withdrawn", async ({
  portal,
  page,
  signIn,
}) => {
  await signIn("project-lead", portal.url);
  const address = await draftOf(page, portal.url);
  await page.goto(`${portal.url}${address}?question=${QUESTION}`);
  const block = page.locator(`#question-${QUESTION}`);
  const dialog = page.getByRole("dialog");
  await block.getByText("Pièces jointes").click();

  await choose(page, block.getByRole("button", { name: "Joindre une pièce" }), "relevé.txt", CONTENT);
  await expect(dialog.getByLabel("Intitulé")).toHaveValue("relevé");
  await dialog.getByLabel("Intitulé").fill("Relevé de décisions");
  await dialog.getByLabel("Nature").selectOption({ label: "Compte rendu ou décision" });
  await dialog.getByLabel("Valable jusqu’au").fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByRole("button", { name: "Déposer" }).click();
  const document = block.getByRole("listitem").filter({ hasText: "Relevé de décisions" });
  await expect(document.getByText(/^Expire le /)).toBeVisible();
  await expect(document.getByText(/texte · révision 1/)).toBeVisible();

  const before = EvidenceList.parse(await (await page.request.get(`${portal.url}/api/v1${address}/evidence`)).json());
  await choose(
    page,
    block.getByRole("button", { name: "Joindre une pièce" }),
    "facture.pdf",
    Buffer.from("MZ\u0090\u0000\u0003program"),
  );
  await dialog.getByRole("button", { name: "Déposer" }).click();
  await expect(block.getByRole("alert")).toContainText("Le contenu est un programme");
  await block.getByRole("button", { name: "Abandonner" }).click();
  const after = EvidenceList.parse(await (await page.request.get(`${portal.url}/api/v1${address}/evidence`)).json());
  expect(after).toEqual(before);

  await document.getByRole("button", { name: "Nouvelle révision" }).click();
  await choose(page, document.getByRole("button", { name: "Choisir le nouveau fichier" }), "relevé-signé.txt", NEWER);
  await dialog.getByRole("button", { name: "Déposer" }).click();
  await expect(document.getByText(/texte · révision 2/)).toBeVisible();

  const whole = await downloaded(page, document.getByRole("button", { name: "Télécharger : Relevé de décisions" }));
  expect(whole).toEqual({ name: "relevé-signé.txt", content: NEWER });
  await document.getByRole("button", { name: "Historique et empreintes" }).click();
  await expect(document.getByText(createHash("sha256").update(CONTENT).digest("hex"))).toBeVisible();
  const first = await downloaded(page, document.getByRole("button", { name: "Télécharger la révision 1 : Relevé de décisions" }));
  expect(first.content).toBe(CONTENT);

  // Somebody at the disk: what is not what was filed is not handed out.
  const folder = path.join(portal.folder, "evidence");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.includes(path.sep))) {
    if (readFileSync(path.join(folder, name), "utf8") === NEWER)
      writeFileSync(path.join(folder, name), NEWER.replace("Signé", "Signe"));
  }
  await document.getByRole("button", { name: "Télécharger : Relevé de décisions" }).click();
  await expect(document.getByRole("alert")).toContainText("son empreinte SHA-256 diffère");

  await document.getByRole("button", { name: "Retirer" }).click();
  await dialog.getByLabel("Motif").fill("Document remplacé par la lettre de mission.");
  await dialog.getByRole("button", { name: "Retirer" }).click();
  await expect(document).toBeHidden();
  await block.getByText("1 pièce retirée").click();
  await expect(block.getByText(/Document remplacé par la lettre de mission/)).toBeVisible();
});

test("a question that asks for documents is answered by a file, which every list then shows", async ({
  portal,
  page,
  signIn,
}) => {
  await signIn("project-lead", portal.url);
  const address = await draftOf(page, portal.url);
  const [clauses, question] = ["agreement-clauses", "agreement-draft"];
  await page.goto(`${portal.url}${address}?question=${clauses}`);
  const block = page.locator(`#question-${question}`);
  // What is answered calls for the document.
  await page.locator(`#question-${clauses}`).getByRole("checkbox").first().check();
  const target = block.getByRole("region", { name: "Joindre une pièce" });
  // Dropped, as with a mouse.
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Décision de financement\n"], "décision.txt"));
    return data;
  });
  await target.dispatchEvent("drop", { dataTransfer: files });
  await page.getByRole("dialog").getByRole("button", { name: "Déposer" }).click();
  await expect(block.getByRole("listitem").filter({ hasText: "décision" })).toBeVisible();
  await expect(block.getByText(/Enregistré à/)).toBeVisible();
  const assessments = address.replace(/\/[^/]+$/, "");
  await page.goto(`${portal.url}${assessments}`);
  await expect(page.getByText("1 pièce expirée")).toBeVisible();
  await page.getByRole("link", { name: /Les \d+ pièces déposées/ }).click();
  const row = page.getByRole("row").filter({ hasText: "décision" }).first();
  await expect(row).toBeVisible();
  await page.getByLabel("Validité").selectOption("yes");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByText("Budget prévisionnel 2026")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Lettre de mission" })).toBeHidden();
});

/** Somebody in a browser of their own. */
async function browserOf(browser: Browser, url: string, role: DemoAccount["role"]): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name="email"]').fill(account?.email ?? "");
  await page.locator('input[name="password"]').fill(account?.password ?? "");
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  return page;
}

/** Answers every open question as somebody who does not know, over the API. */
async function finish(page: Page, url: string, address: string): Promise<void> {
  const { questionnaire, answers } = AssessmentView.parse(await (await page.request.get(`${url}/api/v1${address}`)).json());
  const said = Object.fromEntries(answers.flatMap(({ questionId, value }) => (value ? [[questionId, value]] : [])));
  for (let next = completionOf(questionnaire, said).next; next; next = completionOf(questionnaire, said).next) {
    const data = { value: { kind: "unknown" as const }, baseRevision: 0, mutation: randomUUID() };
    await page.request.put(`${url}/api/v1${address}/answers/${next}`, { data, headers: { origin: url } });
    said[next] = data.value;
  }
}

/** Judges what is left as it was answered, over the API, but for one question. */
async function markAlike(page: Page, url: string, address: string, except: string): Promise<void> {
  const { answers } = AssessmentView.parse(await (await page.request.get(`${url}/api/v1${address}`)).json());
  const { reading } = readSecondReadingRoute.response.parse(
    await (await page.request.get(`${url}/api/v1${address}/second-reading`)).json(),
  );
  for (const id of reading?.questions.filter((one) => one !== except) ?? []) {
    const data = { value: answers.find(({ questionId }) => questionId === id)?.value };
    const answer = await page.request.put(`${url}/api/v1${address}/second-reading/marks/${id}`, {
      data,
      headers: { origin: url },
    });
    expect(answer.status(), id).toBe(200);
  }
}

test("two people read apart, each without the other; where they differ, it is decided with a reason", async ({
  portal,
  browser,
}) => {
  const lead = await browserOf(browser, portal.url, "project-lead");
  const consultant = await browserOf(browser, portal.url, "consultant");
  const address = await draftOf(lead, portal.url);
  await finish(lead, portal.url, address);
  await lead.goto(portal.url + address);
  await lead.getByRole("button", { name: "Soumettre à la relecture" }).click();
  await expect(lead.getByText(/attend la relecture du consultant/)).toBeVisible();

  await consultant.goto(portal.url + address);
  await consultant.getByRole("link", { name: "Seconde lecture" }).click();
  await consultant.getByLabel("Premier lecteur").selectOption({ label: "Karim Benali" });
  await consultant.getByLabel("Second lecteur").selectOption({ label: "Claire Fontaine" });
  await consultant.getByRole("button", { name: "Ouvrir la seconde lecture" }).click();
  const question = "Qui porte le projet au niveau de la direction";
  const blockIn = (page: Page) => page.getByRole("region", { name: question });
  await expect(blockIn(consultant)).toBeVisible();
  for (const page of [consultant, lead]) await markAlike(page, portal.url, address, "sponsor-named");
  await consultant.reload();
  await expect(consultant.getByText("Il reste 1 question sans avis.")).toBeVisible();
  await blockIn(consultant).getByLabel("Votre motif (facultatif)").fill("La lettre n’est pas signée.");
  await blockIn(consultant).getByRole("radio", { name: "Personne à ce jour" }).check();
  await expect(blockIn(consultant).getByText("Avis enregistré")).toBeVisible();
  await consultant.getByRole("button", { name: "Terminer ma lecture" }).click();
  await expect(consultant.getByText("Votre lecture est terminée.")).toBeVisible();

  await lead.goto(`${portal.url}${address}/second-reading`);
  await expect(lead.getByText("La lettre n’est pas signée.")).toHaveCount(0);
  await blockIn(lead).getByRole("button", { name: "Même avis que l’organisation" }).click();
  await expect(blockIn(lead).getByText("Avis enregistré")).toBeVisible();
  await lead.getByRole("button", { name: "Terminer ma lecture" }).click();
  await expect(lead.getByRole("heading", { name: "1 écart, aucun tranché" })).toBeVisible();
  await expect(lead.getByText("La lettre n’est pas signée.")).toBeVisible();
  await expect(lead.getByRole("button", { name: "Trancher" })).toBeHidden();

  await consultant.reload();
  await consultant.getByRole("radio", { name: /Personne à ce jour/ }).check();
  await consultant.getByLabel("Motif").fill("Aucune signature au dossier.");
  await consultant.getByRole("button", { name: "Trancher" }).click();
  await expect(consultant.getByText("Tranché par Karim Benali")).toBeVisible();
  await lead.goto(`${portal.url}${address}?question=sponsor-named`);
  await expect(lead.getByText(/Retenue après une seconde lecture/)).toContainText("Aucune signature au dossier.");
  await Promise.all([lead.context().close(), consultant.context().close()]);
});
