import { randomUUID } from "node:crypto";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/lib/cli/browser.mjs";
import { saveAnswer } from "@/lib/server/assessment/save-answer";
import { percentile } from "./crowd";
import { type Figure, figure } from "./figure";
import { aLargeAssessment, aWeakAnswer, type OpenAssessment, QUESTIONS } from "./large-assessment";
import { portalUrl } from "./over-http";
import { type Typing, typeLetters, watchTyping } from "./type-letters";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const FRAME_MS = 1_000 / 60;
const DELAY_MS = 40;
const ROUNDS = 5;
const WORDS = "Les sauvegardes sont chiffrées, et relues chaque mois. ";
const DIGITS = "3.1415926535";
const TEXT_QUESTION = "q-0-1";
const NUMBER_QUESTION = "q-0-2";

/** Everything is answered, and leaves something to do: the figures beside the questions are as dear to compute as they get. */
async function answerAll({ visitor, assessmentId, questions }: OpenAssessment): Promise<void> {
  const { caller, organisationId, projectId } = visitor.desk;
  for (const question of questions) {
    const place = { organisationId, projectId, assessmentId, questionId: question.id };
    await saveAnswer(caller, { ...place, value: aWeakAnswer(question), baseRevision: 0, mutation: randomUUID() });
  }
}

async function withBrowser<T>(cookie: string, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const context = await browser.newContext();
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: portalUrl() }]);
    return await work(context);
  } finally {
    await browser.close();
  }
}

/** A page with one bare field and nothing else. */
async function aBarePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await watchTyping(page);
  await page.route("**/bare-field", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Bare</title><textarea rows=4></textarea>" }),
  );
  await page.goto(`${portalUrl()}/bare-field`);
  return page;
}

async function anAssessmentPage(context: BrowserContext, { path }: OpenAssessment): Promise<Page> {
  const page = await context.newPage();
  await watchTyping(page);
  await page.goto(portalUrl() + path, { waitUntil: "networkidle" });
  return page;
}

const add = (all: Typing, some: Typing): Typing => ({
  times: [...all.times, ...some.times],
  redrawn: all.redrawn + some.redrawn,
  components: some.components,
});
const NONE: Typing = { times: [], redrawn: 0, components: 0 };

async function measure(context: BrowserContext, open: OpenAssessment) {
  const [page, barePage] = [await anAssessmentPage(context, open), await aBarePage(context)];
  const text = page.locator(`#question-${TEXT_QUESTION} textarea`).first();
  const number = page.locator(`#question-${NUMBER_QUESTION} input[inputmode="decimal"]`);
  const bareField = barePage.locator("textarea");
  let [typed, counted, bare] = [NONE, NONE, NONE];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.bringToFront();
    await text.fill("");
    typed = add(typed, await typeLetters(page, text, WORDS, DELAY_MS));
    await number.fill("");
    counted = add(counted, await typeLetters(page, number, DIGITS, DELAY_MS));
    await barePage.bringToFront();
    bare = add(bare, await typeLetters(barePage, bareField, WORDS, DELAY_MS));
  }
  return { typed, counted, bare, sent: await sendOne(page) };
}

/** What goes over the wire for one answer, written in one go. */
async function sendOne(page: Page): Promise<{ readonly requests: number; readonly bytes: number; readonly own: number }> {
  await page.bringToFront();
  const text = page.locator(`#question-${TEXT_QUESTION} textarea`).first();
  await page
    .locator(`#question-${TEXT_QUESTION}`)
    .getByText(/Enregistré|Saved/)
    .waitFor();
  const bodies: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") bodies.push(request.postData() ?? "");
  });
  await text.fill("");
  const saved = page.waitForResponse(
    (response) => response.request().method() === "PUT" && response.request().postData()?.includes(WORDS.trim()) === true,
  );
  await text.pressSequentially(WORDS.trim());
  await text.blur();
  await saved;
  const bytes = Math.max(...bodies.map((body) => Buffer.byteLength(body)));
  return { requests: bodies.length, bytes, own: Buffer.byteLength(WORDS.trim()) };
}

async function typing(): Promise<Figure[]> {
  const open = await aLargeAssessment();
  await answerAll(open);
  const { typed, counted, bare, sent } = await withBrowser(open.visitor.cookie, (context) => measure(context, open));
  const p95 = ({ times }: Typing) => percentile(times, 0.95);
  const beyond = (typing: Typing) => Math.max(0, p95(typing) - p95(bare)) / FRAME_MS;
  const told = (typing: Typing) => `${p95(typing).toFixed(1)} ms`;
  const how = `p95 from a letter to the end of the frame that shows it; a bare text field in the same browser takes ${told(bare)}, a frame ${FRAME_MS.toFixed(1)} ms`;
  return [
    figure(
      "assessment-typing.text",
      beyond(typed),
      { atMost: 1 },
      `frames of delay beyond a bare field when typing a text in an assessment of ${QUESTIONS} answered questions (${told(typed)}); ${how}`,
    ),
    figure(
      "assessment-typing.number",
      beyond(counted),
      { atMost: 1 },
      `the same for a number, whose every digit changes the score (${told(counted)}); ${how}`,
    ),
    figure(
      "assessment-typing.redrawn",
      typed.redrawn / typed.times.length / typed.components,
      { atMost: 0.05 },
      `share of the page's ${typed.components} components that React draws anew for a letter of a text (${(typed.redrawn / typed.times.length).toFixed(1)} a letter)`,
    ),
    figure(
      "assessment-typing.requests",
      sent.requests,
      { atMost: 1 },
      `requests that save an answer of ${sent.own} bytes written without a pause`,
    ),
    figure(
      "assessment-typing.request-size",
      sent.bytes - sent.own,
      { atMost: 256 },
      `bytes of the body of that request beyond the answer's own ${sent.own}`,
    ),
  ];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "assessment-typing": typing };
