import { describe, expect, it } from "vitest";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { openZip } from "@/lib/reader/open-zip";
import { reportWords } from "./report-words";
import { sayCommittee } from "./say-committee";
import { aFullDashboard, anEmptyDashboard } from "./test-report";
import { writeCommitteeSlides } from "./write-committee-slides";

async function written(dashboard: Dashboard, locale: Locale = "fr") {
  const said = sayCommittee(dashboard, await reportWords(locale));
  const file = await writeCommitteeSlides(said, locale, dashboard.at);
  const zip = openZip(file, { entries: 200, inflated: 10_000_000 });
  const part = async (name: string) => Buffer.from((await zip.read(name)) ?? []).toString("utf8");
  return { file, zip, part, said };
}

describe("writeCommitteeSlides", () => {
  it.each(LOCALES)("is four slides of text and native tables, whatever they hold, in %s", async (locale) => {
    for (const dashboard of [aDashboard(), aFullDashboard(), anEmptyDashboard()]) {
      const { zip, part, said } = await written(dashboard, locale);
      const slides = zip.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
      expect(slides).toHaveLength(4);
      const text = (await Promise.all(slides.map(part))).join("");
      expect(text).toContain(said.figures[0]?.value);
      expect(text).not.toContain("<p:pic>");
      expect(text.match(/<p:ph[^>]*type="title"/g)).toHaveLength(4);
      expect(text.match(/lang="en-US"/g)).toBeNull();
      const tables = text.match(/<a:tbl>/g)?.length ?? 0;
      expect(tables).toBe(dashboard.estate ? 5 : 0);
      expect(text.match(/<a:tblPr firstRow="1"\/>/g)?.length ?? 0).toBe(tables);
    }
  });

  it("gives the reasons of an answer in whole on the first slide, and no more than a box has room for", async () => {
    const { decisions } = aDashboard();
    const [text, source] = ["Information classifiée : aucun cloud commercial, même qualifié.", "Instruction générale nº 1300"];
    const why = { text: { fr: text, en: text }, standing: "fact", source: { fr: source, en: source }, workloads: 3 } as const;
    const named = [{ outcome: "must-not" as const, names: ["Archives"], why: [{ ...why, date: "2021-08-09" }] }];
    const { part } = await written(aDashboard({ decisions: { ...decisions, named } }));
    expect(await part("ppt/slides/slide1.xml")).toContain(`${text} (écrit dans le texte — ${source}`);
    const full = await (await written(aFullDashboard())).part("ppt/slides/slide1.xml");
    const boxes = full
      .split("<p:sp>")
      .map((box) => [...box.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, said = ""]) => said.length));
    for (const box of boxes) expect(box.reduce((sum, letters) => sum + letters, 0)).toBeLessThan(800);
  });

  it("gives each part of the bar its text, and the notes what all of it rests on", async () => {
    const { part, said } = await written(aDashboard());
    const slide = await part("ppt/slides/slide2.xml");
    for (const { text } of said.estate.bar?.parts ?? []) expect(slide).toContain(`descr="${text}"`);
    for (const line of said.foot.lines) expect(await part("ppt/notesSlides/notesSlide2.xml")).toContain(line);
  });

  it("gives the same bytes for the same dashboard, at another time of day too", async () => {
    const first = await written(aDashboard());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.compare((await written(aDashboard())).file, first.file)).toBe(0);
    expect(await first.part("docProps/core.xml")).toContain("2026-11-22T09:00:00Z");
  });
});
