import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { request } from "@playwright/test";
import { PAGES, placesOf } from "@/e2e/pages";
import { aQuestionnaire, aSingle } from "@/lib/domain/assessment/builders";
import { saveAnswer } from "@/lib/server/assessment/save-answer";
import { startAssessment } from "@/lib/server/assessment/start-assessment";
import { publishQuestionnaires } from "@/lib/server/assessment/store-questionnaire";
import { submitAssessment } from "@/lib/server/assessment/submit-assessment";
import { validateAssessment } from "@/lib/server/assessment/validate-assessment";
import { withBareApp } from "./bare/serve-bare";
import { generateArgFile } from "./estate";
import type { Figure } from "./figure";
import { aVisitor, importOverHttp, portalUrl, type Visitor } from "./over-http";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const ESTATE = 1_000;
/** Bytes of gzip that a page of the portal may load beyond the bare page. */
const ALLOWED = 60_000;

/**
 * Addresses of the scripts that a page loads first: those its tags name (`noModule` ones are for old browsers), and those that its
 * payload tells React to load at once.
 */
export function firstScripts(html: string): Set<string> {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const named = tags
    .filter((tag) => isScript(tag) && !/\snoModule\b/i.test(tag))
    .map((tag) => attribute(tag, "src") ?? attribute(tag, "href"));
  const old = tags.filter((tag) => /\snoModule\b/i.test(tag)).map((tag) => attribute(tag, "src"));
  const told = (html.match(/\/_next\/static\/[^"'\\\s]+?\.js\b/g) ?? []).filter((script) => !old.includes(script));
  return new Set([...named, ...told].filter((script) => script !== undefined));
}

function isScript(tag: string): boolean {
  if (tag.startsWith("<script")) return attribute(tag, "src") !== undefined;
  const rel = attribute(tag, "rel");
  return rel === "modulepreload" || (rel === "preload" && attribute(tag, "as") === "script");
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&");
}

/** Asks for an address: its text, whatever the status (the page that says that there is none is a page too). */
type Ask = (path: string) => Promise<string>;

/** Gzipped bytes of what a page loads first. `sizes` remembers those of scripts that pages share. */
export async function firstLoad(ask: Ask, path: string, sizes: Map<string, number>): Promise<number> {
  let total = 0;
  for (const script of firstScripts(await ask(path))) {
    const size = sizes.get(script) ?? gzipSync(await ask(script)).byteLength;
    sizes.set(script, size);
    total += size;
  }
  return total;
}

async function askerOf(baseURL: string, cookie?: string) {
  const context = await request.newContext({ baseURL, ...(cookie ? { extraHTTPHeaders: { cookie } } : {}) });
  const ask: Ask = async (path) => (await context.get(path)).text();
  return { context, ask };
}

const SMALL = "small-questionnaire";

/** One assessment that is open and one that is validated, so that their pages are there to be asked for. */
async function assessmentsFor({ desk }: Visitor): Promise<void> {
  const questionnaire = aQuestionnaire({ only: [aSingle("q1")] }, { id: SMALL });
  await publishQuestionnaires([{ id: SMALL, version: questionnaire.version, load: async () => questionnaire }]);
  const { caller, ...where } = desk;
  const { id: assessmentId } = await startAssessment(caller, { ...where, questionnaireId: SMALL });
  const place = { ...where, assessmentId };
  const value = { kind: "unknown" } as const;
  await saveAnswer(caller, { ...place, questionId: "q1", value, baseRevision: 0, mutation: randomUUID() });
  await submitAssessment(caller, place);
  await validateAssessment(caller, place);
  await startAssessment(caller, { ...where, questionnaireId: "organisational-readiness" });
}

async function bundles(): Promise<Figure[]> {
  const bare = await withBareApp(async ({ url }) => firstLoad((await askerOf(url)).ask, "/client", new Map()));
  const visitor = await aVisitor();
  await importOverHttp(visitor, generateArgFile(ESTATE));
  await assessmentsFor(visitor);
  const signedIn = await askerOf(portalUrl(), visitor.cookie);
  const visiting = await askerOf(portalUrl());
  const places = await placesOf(signedIn.context);
  const sizes = new Map<string, number>();
  const pages: { name: string; bytes: number }[] = [];
  for (const { name, path, open } of PAGES) {
    const bytes = await firstLoad((open ? visiting : signedIn).ask, path(places), sizes);
    pages.push({ name: name.replaceAll(" ", "-"), bytes });
  }
  const worst = pages.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return [...pages, { ...worst, name: "worst" }].map(({ name, bytes }) => bundleFigure(name, bytes, bare));
}

function bundleFigure(name: string, bytes: number, bare: number): Figure {
  const kB = (size: number): number => Math.round(size / 100) / 10;
  return {
    name: `bundle.${name}`,
    value: kB(bytes - bare),
    unit: "kB over the bare page",
    goal: `<= ${kB(ALLOWED)}`,
    holds: bytes > 0 && bare > 0 && bytes - bare <= ALLOWED,
    reference: `first-load JavaScript, gzipped, without noModule polyfills: ${kB(bytes)} kB against ${kB(bare)} kB of a bare page with React Query and messages`,
  };
}

export const benches: Record<string, () => Promise<Figure[]>> = { bundle: bundles };
