import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import { MyOrganisations } from "../lib/contract/access";
import { AssessmentView, listAssessmentsRoute } from "../lib/contract/assessment";
import { completionOf } from "../lib/domain/assessment/completion";
import { DEMO_ACCOUNTS, type DemoAccount } from "../lib/server/access/demo-accounts";

export function accountOf(role: DemoAccount["role"]): DemoAccount {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account ${role}`);
  return account;
}

/** Somebody in a browser of their own. */
export async function browserOf(browser: Browser, url: string, role: DemoAccount["role"]): Promise<[BrowserContext, Page]> {
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
export async function draftOf(page: Page, url: string): Promise<string> {
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${url}/api/v1/organisations`)).json());
  const organisation = organisations.find(({ projects }) => projects.length > 0 && projects[0]?.name.startsWith("Trajectoire"));
  const project = `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
  const answer = await (await page.request.get(`${url}/api/v1${project}/assessments`)).json();
  const draft = listAssessmentsRoute.response.parse(answer).items.find(({ state }) => state === "draft");
  return `${project}/assessments/${draft?.id}`;
}

export const blockOf = (page: Page, id: string): Locator => page.locator(`#question-${id}`);

async function read(page: Page, url: string, path: string): Promise<AssessmentView> {
  return AssessmentView.parse(await (await page.request.get(`${url}/api/v1${path}`)).json());
}

/** What the server has of a question. */
export async function answerIn(page: Page, url: string, path: string, id: string) {
  return (await read(page, url, path)).answers.find(({ questionId }) => questionId === id);
}

/** Walks with the Tab key, as somebody without a mouse does, until the keyboard is there. */
export async function tabTo(page: Page, target: Locator, most = 300): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not get there");
}

/** Answers every open question as somebody who does not know, over the API. */
export async function finish(page: Page, url: string, path: string): Promise<void> {
  const { questionnaire, answers } = await read(page, url, path);
  const said = Object.fromEntries(answers.flatMap(({ questionId, value }) => (value ? [[questionId, value]] : [])));
  const known = new Map(answers.map(({ questionId, revision }) => [questionId, revision]));
  for (let next = completionOf(questionnaire, said).next; next; next = completionOf(questionnaire, said).next) {
    const data = { value: { kind: "unknown" as const }, baseRevision: known.get(next) ?? 0, mutation: randomUUID() };
    const answer = await page.request.put(`${url}/api/v1${path}/answers/${next}`, { data, headers: { origin: url } });
    if (!answer.ok()) throw new Error(`${next} was not taken: ${answer.status()}`);
    said[next] = data.value;
  }
}
