import { describe, expect, it } from "vitest";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { committeeNote } from "@/lib/domain/report/committee-note";
import { openZip } from "@/lib/reader/open-zip";
import { reportWords } from "./report-words";
import { sayCommittee } from "./say-committee";
import { aFullDashboard, anEmptyDashboard } from "./test-report";
import { writeCommitteeSlides } from "./write-committee-slides";

async function written(dashboard: Dashboard, locale: Locale = "fr") {
  const said = sayCommittee(committeeNote(dashboard), await reportWords(locale));
  const file = await writeCommitteeSlides(said, locale, dashboard.at);
  const zip = openZip(file, { entries: 200, inflated: 10_000_000 });
  const part = async (name: string) => Buffer.from((await zip.read(name)) ?? []).toString("utf8");
  return { file, zip, part, said };
}

describe("writeCommitteeSlides", () => {
  it.each(LOCALES)("is two slides of text and native tables, whatever they hold, in %s", async (locale) => {
    for (const dashboard of [aDashboard(), aFullDashboard(), anEmptyDashboard()]) {
      const { zip, part, said } = await written(dashboard, locale);
      const slides = zip.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
      expect(slides).toHaveLength(2);
      const text = (await Promise.all(slides.map(part))).join("");
      expect(text).toContain(said.figures[0]?.value);
      expect(text).not.toContain("<p:pic>");
      expect(text.match(/<p:ph[^>]*type="title"/g)).toHaveLength(2);
      expect(text.match(/lang="en-US"/g)).toBeNull();
      const tables = text.match(/<a:tbl>/g)?.length ?? 0;
      expect(tables).toBe(dashboard.estate ? 5 : 0);
      expect(text.match(/<a:tblPr firstRow="1"\/>/g)?.length ?? 0).toBe(tables);
    }
  });

  it("gives each part of the bar its text, and the notes what all of it rests on", async () => {
    const { part, said } = await written(aDashboard());
    const slide = await part("ppt/slides/slide1.xml");
    for (const { text } of said.estate.bar?.parts ?? []) expect(slide).toContain(`descr="${text}"`);
    for (const line of said.foot.lines) expect(await part("ppt/notesSlides/notesSlide1.xml")).toContain(line);
  });

  it("gives the same bytes for the same dashboard, at another time of day too", async () => {
    const first = await written(aDashboard());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.compare((await written(aDashboard())).file, first.file)).toBe(0);
    expect(await first.part("docProps/core.xml")).toContain("2026-11-22T09:00:00Z");
  });
});
