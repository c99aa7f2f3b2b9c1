import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { type Permission, POLICY } from "@/lib/domain/access/policy";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { aMove, anAssumption, aReadiness, aSnapshot } from "./builders";
import { ReadinessScreen } from "./readiness-screen";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const SCOPE = {
  organisationId: "44444444-4444-4444-8444-444444444444",
  projectId: "44444444-4444-4444-8444-444444444445",
};
const BASE = "/organisations/o/projects/p";
const plain = (markup: string) => markup.replace(/[\u00a0\u202f]/g, " ");

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr"): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
  return plain(markup);
}

type Given = Partial<Parameters<typeof ReadinessScreen>[0]>;
const screen = (over: Given = {}) => (
  <ReadinessScreen
    scope={SCOPE}
    base={BASE}
    readiness={aReadiness()}
    snapshots={[]}
    register={{ items: [], people: [] }}
    permissions={POLICY["project-lead"]}
    today="2026-11-22"
    {...over}
  />
);

describe("the readiness page", () => {
  it.each(LOCALES)("shows score, completeness and verified share apart, and what the score is not, in %s", async (locale) => {
    const text = await shown(screen(), locale);
    const words = {
      fr: ["50,0 / 100", "48 %", "0 %", "ni un avis de l’ANSSI"],
      en: ["50.0 / 100", "48%", "0%", "no opinion of ANSSI"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
    expect(text).not.toContain("style=");
  });

  it("draws what is gained, what is open and what is unknown as long as they weigh, and says so in words", async () => {
    const text = await shown(screen());
    expect(text).toContain("Indéterminé : rien n’est encore connu");
    expect(text).toContain("La moins avancée : Socle technique, 50,0 sur 100.");
    const bars = /<ul aria-label="Score, part connue.*?<\/ul>/.exec(text)?.[0] ?? "";
    const widths = [...bars.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width));
    // 60 of weight is the longest: 80 % known, half of it gained. The other weighs 40, unknown throughout.
    expect(widths).toEqual([40, 40, 20, 66.67]);
    expect(text).toContain("Somme pondérée : 48 × 50,0, divisée par 48 : 50,0.");
  });

  it("has no score, and proposes none, while nothing is known", async () => {
    const text = await shown(screen({ readiness: aReadiness({ score: null, completeness: 0, dimensions: [] }) }));
    expect(text).toContain("Rien n’est encore connu dont un score puisse être tiré.");
    expect(text).toContain("Rien à proposer tant que rien n’est noté.");
    expect(text).not.toContain("Somme pondérée");
  });

  it("says what moves it, by how much, and leads there", async () => {
    const remedy = { ...aMove, assessmentId: SCOPE.projectId, question: "q1", text: { fr: "Écrire.", en: "Write." } };
    const raises = [
      { ...remedy, kind: "apply-remedy" as const, gain: 3.2 },
      { ...aMove, kind: "name-owners" as const, count: 2, gain: 0.5 },
    ];
    const findOuts = [
      { ...aMove, kind: "start-assessment" as const, surer: 0.2 },
      { ...aMove, kind: "determine-verdicts" as const, count: 1, surer: 0.0001 },
    ];
    const text = await shown(screen({ readiness: aReadiness({ raises, findOuts }) }));
    for (const word of [
      "Préparation technique : Écrire.",
      "+3,2 points",
      "+0,5 point<",
      "pour 2 charges",
      "+20,0 % de complétude",
      "+0,1 %",
      "Déterminer 1 verdict ",
    ])
      expect(text).toContain(word);
    for (const href of [
      `/assessments/${SCOPE.projectId}?question=q1`,
      "/workloads",
      "/workloads?verdict=unknown",
      "/assessments",
    ])
      expect(text).toContain(`href="${BASE}${href}"`);
  });
});

describe("the trend", () => {
  it("is empty before the first score is kept, and no line while all are of one day", async () => {
    expect(await shown(screen())).toContain("Aucun score n’est encore conservé.");
    const one = [
      aSnapshot(),
      aSnapshot({ id: SCOPE.projectId, at: "2026-11-20T12:00:00.000Z", trigger: "manual", by: "Camille" }),
    ];
    const text = await shown(screen({ snapshots: one }));
    expect(text).toContain("la courbe commence au jour suivant");
    expect(text).not.toContain("<desc");
    expect(text).toContain("Le portail");
  });

  it.each(LOCALES)("is drawn with a title and a description, and marks a change of formula, in %s", async (locale) => {
    const later = { id: SCOPE.projectId, at: "2026-11-22T11:00:00.000Z", score: 57, formula: "2027-01" };
    const text = await shown(screen({ snapshots: [aSnapshot(), aSnapshot(later)] }), locale);
    expect(text).toMatch(/<title[^>]*>[^<]+<\/title><desc/);
    expect(text).toContain(locale === "fr" ? "le score passe de 42,5 à 57,0" : "the score goes from 42.5 to 57.0");
    expect(text).toContain(locale === "fr" ? "Formule 2027-01" : "Formula 2027-01");
  });
});

describe("the register of assumptions", () => {
  const items = [
    anAssumption({ reviewOn: "2026-11-01" }),
    anAssumption({ id: SCOPE.projectId, status: "confirmed", revision: 2, finding: "Vu." }),
  ];
  const of = (permissions: readonly Permission[]) => shown(screen({ register: { items, people: [] }, permissions }));

  it("says what is overdue, what was found and by whom", async () => {
    const text = await of(POLICY["project-lead"]);
    for (const word of ["En retard", "Confirmée", "Vu.", "Notée par Camille Exemple", "Modifiée par Camille Exemple"])
      expect(text).toContain(word);
  });

  it("offers only what the role may do", async () => {
    const [lead, contributor, reader] = [await of(POLICY["project-lead"]), await of(POLICY.contributor), await of(POLICY.reader)];
    expect(lead).toContain("Conserver le score");
    expect(contributor).not.toContain("Conserver le score");
    expect(contributor).toContain("Noter une hypothèse");
    expect(reader).not.toContain("<button");
  });
});
