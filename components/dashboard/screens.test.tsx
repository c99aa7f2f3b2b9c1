import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DrawnWhole } from "@/components/ui/late";
import { Whole } from "@/components/ui/whole";
import type { DashboardView } from "@/lib/contract/dashboard";
import { noVerdicts } from "@/lib/domain/eligibility/severity";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { aDashboardView } from "./builders";
import { DashboardScreen } from "./dashboard-screen";
import { FurtherParts } from "./further-parts";
import { wordedDashboard } from "./worded-dashboard";

const BASE = "/organisations/o/projects/p";

const worded = (locale: Locale, over: Partial<DashboardView> = {}) =>
  wordedDashboard(aDashboardView(over), {
    locale,
    nameless: "Ressources sans groupe",
    fact: ({ code, params }) => `${code} ${params.count}/${params.total}`,
  });

/** The markup a reader gets, with what the browser draws once the page stands; a message that is missing or wants another value fails the test. */
async function shown(over: Partial<DashboardView> = {}, locale: Locale = "fr", canImport = false): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  const dashboard = worded(locale, over);
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      <DashboardScreen dashboard={dashboard} base={BASE} canImport={canImport} />
      <FurtherParts dashboard={dashboard} base={BASE} />
    </NextIntlClientProvider>,
  );
  return markup.replace(/[\u00a0\u202f]/g, " ");
}
const answersOf = (markup: string) => /<dl[^>]*>(.*?)<\/dl>/s.exec(markup)?.[1]?.replace(/<[^>]+>/g, "|") ?? "";
const nothing: Partial<DashboardView> = {
  estate: null,
  tenant: null,
  trend: [],
  pressing: [],
  blockers: [],
  decisions: { workloads: 0, pressing: 0, cells: [] },
  exposure: {
    ...aDashboardView().exposure,
    before: { exposed: 0, free: 0, unknown: 0 },
    after: { exposed: 0, free: 0, unknown: 0 },
  },
};

describe("the dashboard without JavaScript", () => {
  const page = async (asked: boolean, locale: Locale) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris">
        <Whole asked={asked} href={`${BASE}/dashboard`} words="whole">
          <DashboardScreen dashboard={worded(locale)} base={BASE} canImport={false} />
        </Whole>
      </NextIntlClientProvider>,
    );
  const further = async (locale: Locale) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris">
        <DrawnWhole>
          <FurtherParts dashboard={worded(locale)} base={BASE} />
        </DrawnWhole>
      </NextIntlClientProvider>,
    );

  it.each(LOCALES)("links to the same page drawn whole, which holds the lower half, in %s", async (locale) => {
    const headings = (markup: string) => [...markup.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, words]) => words);
    const [first, whole] = [await page(false, locale), await page(true, locale)];
    expect(first).toContain(`<noscript><a class="text-accent underline" href="${BASE}/dashboard?whole=1">`);
    expect(whole).not.toContain("<noscript");
    const lower = headings(await further(locale));
    expect(lower.length).toBeGreaterThan(3);
    expect(headings(first).filter((words) => lower.includes(words))).toEqual([]);
    expect(headings(whole)).toEqual(expect.arrayContaining(lower));
    expect(whole.match(/<table/g)?.length ?? 0).toBeGreaterThan(first.match(/<table/g)?.length ?? 0);
  });
});

describe("the dashboard", () => {
  it.each(LOCALES)("answers the questions of a committee before anything else, in %s", async (locale) => {
    const answers = answersOf(await shown({}, locale));
    const words = {
      fr: [
        "54,2 / 100",
        "Azure Front Door",
        "aucune charge",
        "3 charges",
        "4 charges",
        "16 verdicts reposent sur une estimation ou sur rien, sur 40 charges ; 4 de ceux-là sont à instruire",
      ],
      en: [
        "54.2 / 100",
        "Azure Front Door",
        "no workload",
        "3 workloads",
        "4 workloads",
        "16 rest on an estimate or on nothing, of 40 workloads; 4 of those are to be examined",
      ],
    };
    for (const word of words[locale]) expect(answers).toContain(word);
  });

  it("names what may move and what must not, and says how far the score can still go", async () => {
    const { decisions } = aDashboardView();
    const named = [{ outcome: "must-not" as const, names: ["Dossiers classifiés"] }];
    const answers = answersOf(await shown({ decisions: { ...decisions, named } }));
    expect(answers).toContain("Dossiers classifiés et 2 autres");
    expect(answers).toContain("Peut finir entre 43 et 64 selon ce qui reste à connaître");
    expect(answers).toContain("10 déc. 2026|");
  });

  it("says why workloads must not move and what the undecided ones lack, each with what it rests on", async () => {
    const { decisions } = aDashboardView();
    const why = (text: string, workloads: number) => ({
      text: { fr: text, en: text },
      standing: "fact" as const,
      source: { fr: "IGI 1300", en: "IGI 1300" },
      date: "2021-08-09",
      workloads,
    });
    const named = [
      { outcome: "must-not" as const, names: ["Archives"], why: [why("Information classifiée.", 3)] },
      { outcome: "examine" as const, names: ["GED", "Paie"], why: [why("Il manque les données.", 2), why("Catalogue muet.", 1)] },
    ];
    const answers = answersOf(await shown({ decisions: { ...decisions, named } }));
    expect(answers).toMatch(
      /Archives et 2 autres.*\|Information classifiée\.[ |]*\(écrit dans le texte — IGI 1300, 9 août 2021\)/,
    );
    expect(answers).toContain("GED, Paie et 2 autres");
    expect(answers).toContain("2 charges : Il manque les données.");
    expect(answers).toContain("1 charge : Catalogue muet.");
    expect(answers).toContain("1 autre charge, pour un autre motif");
  });

  it("names whose each reason is, and lists below what every undecided workload lacks", async () => {
    const { decisions } = aDashboardView();
    const of = (text: string, workloads: number, names: string[]) => ({
      text: { fr: text, en: text },
      standing: "inference" as const,
      source: { fr: "Nos règles", en: "Our rules" },
      date: "2026-11-22",
      workloads,
      names,
    });
    const why = [of("Nature ?", 2, ["GED", "Paie"]), of("Criticité ?", 1, ["Stages"]), of("Données ?", 1, ["Visio"])];
    const markup = await shown({ decisions: { ...decisions, named: [{ outcome: "examine", names: ["GED"], why }] } });
    const answers = answersOf(markup);
    expect(answers).toContain("GED, Paie| — Nature ?");
    expect(answers).toContain("(notre déduction — Nos règles, 22 nov. 2026)");
    expect(answers).toContain("1 autre charge, pour un autre motif");
    expect(answers).not.toContain("Données ?");
    expect(markup.slice(markup.indexOf("Ce qui manque pour décider"))).toContain("Visio</span> — Données ?");
  });

  it("says what is eligible and does not move now, and names what goes elsewhere", async () => {
    const { decisions } = aDashboardView();
    const elsewhere = { verdict: "not-eligible", level: "must", outcome: "trusted-alternative", workloads: 2, weak: 0 } as const;
    const reason = { text: { fr: "Estimation.", en: "Estimate." }, source: { fr: "R", en: "R" }, date: "2026-11-22" };
    const waiting = [{ ...reason, standing: "inference" as const, workloads: 17, names: ["Portail"], outcome: "plan" as const }];
    const cells = [...decisions.cells, elsewhere];
    const named = [{ outcome: "trusted-alternative" as const, names: ["Cartes", "Visio"] }];
    const markup = await shown({ decisions: { ...decisions, cells, named, waiting } });
    const answers = answersOf(markup);
    expect(answers).toContain("18 charges éligibles ne partent pas encore");
    expect(answers).toContain("Portail et 16 autres (Planifier) — Estimation.");
    expect(answers).toContain("1 autre charge, pour un autre motif");
    expect(answers).toContain("2 autres partent vers une autre offre de confiance : Cartes, Visio");
    expect(markup).toContain(`href="${BASE}/workloads?outcome=trusted-alternative"`);
  });

  it("says beside the score that no gate is decided on it, and what the next one asks for", async () => {
    expect(answersOf(await shown())).toContain(
      "preparation : 3 critères sur 4 remplis ou dispensés. C’est sur eux que l’on décide",
    );
    expect(answersOf(await shown({ operating: true }))).not.toContain("C’est sur eux");
  });

  it("says what an unmet criterion stands at today, where the document does", async () => {
    const { gates } = aDashboardView();
    const fact = { code: "described", params: { count: 62, total: 100, needed: 80 } };
    const standing = gates.map((gate) => ({ ...gate, unmet: gate.unmet.map((one) => ({ ...one, fact })) }));
    expect(await shown({ gates: standing })).toContain("Aujourd’hui : described 62/100");
    expect(await shown()).not.toContain("Aujourd’hui : described");
  });

  it("names the workloads that a blocker holds back with their owners, and the family of its service", async () => {
    const [blocker] = aDashboardView().blockers;
    if (!blocker) expect.fail("the builder has one");
    const service = {
      id: "azure-front-door",
      name: { fr: "Azure Front Door", en: "Azure Front Door" },
      family: "network" as const,
    };
    const held = [
      { name: "Paie", owner: "Claire Morel" },
      { name: "GED", owner: null },
    ];
    const markup = await shown({ blockers: [{ ...blocker, service, held }] });
    expect(markup).toContain("Charges retenues (responsable) : Paie (Claire Morel) · GED (personne n’est nommé) et 3 autres");
    expect(markup).toContain("Famille de services : Réseau");
    expect(answersOf(markup)).toContain("Paie, GED et 3 autres");
    expect(await shown()).toContain("Responsables des charges : Claire Morel");
  });

  it("draws no trend of one day", async () => {
    const view = aDashboardView();
    const today = view.trend.map((kept) => ({ ...kept, at: `${view.day}T07:00:00.000Z` }));
    expect(await shown()).toContain("Évolution du score");
    const markup = await shown({ trend: today });
    expect(markup).not.toContain("Évolution du score");
    expect(markup).toContain("l’évolution se lira d’un jour à l’autre");
  });

  it("opens what each figure is made of", async () => {
    const markup = await shown();
    for (const path of [
      "/readiness",
      "/workloads/decisions",
      "/workloads?outcome=examine",
      "/workloads?verdict=eligible&amp;level=must",
      "/obligations?level=must-not",
      "/workloads?blocking=azure-front-door&amp;verdict=redesign",
      "/workloads?verdict=eligible",
      "/programme",
      "/microsoft365",
      "/training/coverage",
      "/workloads/00000000-0000-4000-8000-000000000003",
    ])
      expect(markup, path).toContain(`href="${BASE}${path}"`);
    expect(markup).not.toContain("style=");
  });

  it("says why a date is at risk, and whose affair what is missing is", async () => {
    const markup = await shown();
    expect(markup).toContain("Prochain jalon le 10 déc. 2026, à risque : 1 critère n’est pas rempli");
    expect(markup).toContain("Responsables nommés");
    expect(markup).toContain("Claire Morel");
  });

  it("gives the standing, the source and the date of what the exposure rests on, on screen and on paper", async () => {
    const markup = await shown();
    expect(markup).toContain("Déduction — CLOUD Act, 23 mars 2018, 23 mars 2018");
    expect(markup).toContain("CLOUD Act, 23 mars 2018 (Déduction)");
    expect(markup).toMatch(/hors d’atteinte\s:\s27/);
  });

  it("claims nothing where nothing is known: no zero in place of what no one counted", async () => {
    const markup = await shown({ ...nothing, inputs: { ...aDashboardView().inputs, importNumber: null, importedAt: null } });
    const answers = answersOf(markup);
    expect(answers.match(/Indéterminé/g)).toHaveLength(3);
    expect(answers).toContain("Aucun inventaire jugé");
    expect(markup).toContain("Aucun inventaire n’a été importé");
    expect(markup).toContain("l’exposition n’est pas connue");
  });

  it("says while the first verdicts are computed that they are, and shows a whole empty page with its next step", async () => {
    expect(await shown(nothing)).toContain("Les verdicts sont en cours de calcul");
    const empty = {
      ...nothing,
      training: [],
      readiness: { ...aDashboardView().readiness, score: null },
      inputs: { ...aDashboardView().inputs, importNumber: null, importedAt: null, tenantAt: null, questionnaires: [] },
    };
    expect(await shown(empty, "fr", true)).toContain(`href="${BASE}/inventory"`);
    expect(await shown(empty)).toContain(`href="${BASE}/assessments"`);
  });

  it("keeps the figures of a tenant without people or reports unknown", async () => {
    const tenant = { people: null, services: 2, byService: { ...noVerdicts(), unknown: 2 }, affected: null };
    const markup = await shown({ tenant });
    expect(markup).toContain("nombre de personnes inconnu");
    expect(markup).toContain("aucun rapport par personne");
  });
});
