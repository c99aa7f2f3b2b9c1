import { describe, expect, it } from "vitest";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { type ReadinessMaterial, readinessReport } from "@/lib/domain/report/readiness-report";
import { drawDocument } from "./draw-document";
import { reportWords } from "./report-words";
import { sayReadiness } from "./say-readiness";
import { aFullDashboard, anEmptyDashboard, LONG, readPdf } from "./test-report";

const words = (text: string) => ({ fr: text, en: text });
const move = { dimension: "training", subject: "", subjectName: words("Socle"), text: words(LONG), count: 3 };
const dashboard = aDashboard();
const MATERIAL: ReadinessMaterial = {
  formula: { id: "2026-11", effectiveFrom: "2026-11-01" },
  dimensions: dashboard.readiness.dimensions.map((one) => ({
    ...one,
    because: words("Parce que."),
    basis: words("Compté par le portail."),
    measures: [
      { ...one, counted: { part: 3, whole: 4 } },
      { ...one, score: null, known: 0, points: null, counted: null },
    ],
  })),
  raises: [{ ...move, kind: "name-owners", gain: 2.4 }],
  findOuts: [{ ...move, kind: "answer-question", surer: 0.02 }],
  assessments: [
    {
      title: words("Compétences"),
      version: "1.0",
      state: "validated",
      score: 61.4,
      completeness: 0.9,
      reviewedAs: "consultant",
      at: "2026-11-10T08:00:00.000Z",
    },
  ],
  assumptions: [{ statement: LONG, status: "open", owner: "Claire Morel", reviewOn: "2027-01-14", finding: "" }],
  decisions: [
    {
      number: 1,
      gate: "training",
      outcome: "go",
      state: "go",
      proposedAt: "2026-10-01T08:00:00.000Z",
      proposedBy: "Claire Morel",
      signed: ["lead", "consultant", "executive"],
    },
  ],
};
const NOTHING: ReadinessMaterial = {
  ...MATERIAL,
  dimensions: MATERIAL.dimensions.map((one) => ({ ...one, score: null, known: 0, points: null })),
  ...{ raises: [], findOuts: [], assessments: [], assumptions: [], decisions: [] },
};

async function drawn(given: Dashboard, material = MATERIAL, locale: Locale = "fr") {
  return drawDocument(sayReadiness(readinessReport(given, material), await reportWords(locale)), locale, given.at);
}

describe("drawDocument", () => {
  it.each(LOCALES)("is tagged, in the language of its words, on as many pages as it takes, in %s", async (locale) => {
    const file = readPdf(await drawn(aFullDashboard(), MATERIAL, locale));
    expect(file.pages).toBeGreaterThan(4);
    expect(file.text).toContain(`/Lang (${locale === "fr" ? "fr-FR" : "en-GB"})`);
    expect(file.tags.filter((tag) => tag === "H1")).toHaveLength(1);
    expect(file.tags.filter((tag) => tag === "H2")).toHaveLength(8);
    for (const tag of ["H3", "Table", "TR", "TH", "TD", "P"]) expect(file.tags).toContain(tag);
  });

  it("says of a project of which nothing is known that nothing is", async () => {
    const said = sayReadiness(readinessReport(anEmptyDashboard(), NOTHING), await reportWords("fr"));
    expect(said.sections[0]?.blocks[0]).toBe("Rien n’est encore connu dont un score puisse être tiré.");
    expect(readPdf(await drawn(anEmptyDashboard(), NOTHING)).pages).toBeGreaterThan(0);
  });

  it("gives the same bytes for the same moment", async () => {
    expect(Buffer.compare(await drawn(aDashboard()), await drawn(aDashboard()))).toBe(0);
  });
});
