import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { Late } from "@/components/ui/late";
import { Whole } from "@/components/ui/whole";
import type { BenchmarkView } from "@/lib/contract/benchmark";
import type { FollowUpView } from "@/lib/contract/follow-up";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { readFilters } from "@/lib/domain/portfolio/filter";
import { loadMessages } from "@/lib/i18n/messages";
import { BenchmarkSection } from "./benchmark-section";
import { aClosedLine, aPortfolioLine } from "./builders";
import { Comparison } from "./comparison";
import { FollowUps } from "./follow-ups";
import { PortfolioFilterBar } from "./portfolio-filters";
import { hrefWith, PortfolioPages } from "./portfolio-pages";
import { PortfolioPictures } from "./portfolio-pictures";
import { PortfolioTable } from "./portfolio-table";
import { SavedViews } from "./saved-views";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, replace: () => undefined }) }));

const plain = (markup: string) => markup.replace(/[\u00a0\u202f]/g, " ").replaceAll("&amp;", "&");

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
  expect(markup).not.toContain("style=");
  return plain(markup);
}

type Given = Partial<Parameters<typeof PortfolioTable>[0]>;
const table = (over: Given = {}) => (
  <PortfolioTable
    lines={[aPortfolioLine(), aClosedLine()]}
    filters={readFilters({ risk: "at-risk" })}
    today="2026-11-22"
    comparing={null}
    actions
    oversees={false}
    {...over}
  />
);

describe("the portfolio", () => {
  it.each(LOCALES)(
    "shows score with completeness, risk, standstill, what waits, what is behind and what is next, in %s",
    async (locale) => {
      const words = {
        fr: [
          "54,2 / 100",
          "complétude 80 %",
          "À risque",
          "2 critères non atteints",
          "il y a 10 jours",
          "2 questionnaires",
          "échue",
        ],
        en: ["54.2 / 100", "completeness 80%", "At risk", "2 criteria unmet", "10 days ago", "2 outdated", "overdue"],
      };
      const text = await shown(table(), locale);
      for (const word of words[locale]) expect(text).toContain(word);
    },
  );

  it("keeps filters in every order, and turns the present one round", async () => {
    const text = await shown(table({ filters: readFilters({ risk: "late", sort: "due" }) }));
    expect(text).toContain('href="/portfolio?risk=late&sort=readiness"');
    expect(text).toContain('href="/portfolio?risk=late&sort=due&direction=descending"');
    expect(text).toMatch(/<th[^>]*aria-sort="ascending"[^>]*>(<a[^>]*>)?Prochain jalon/);
  });

  it.each(LOCALES)("shows the first lines without JavaScript, with a link to the page drawn whole, in %s", async (locale) => {
    const lines = Array.from({ length: 20 }, (_, at) => ({ ...aPortfolioLine(), id: `${at}` }));
    const page = (asked: boolean) => (
      <Whole asked={asked} words="whole" href={hrefWith(readFilters({ risk: "late" }), { after: "x", compare: null })}>
        {table({ lines })}
        <Late>
          <p>pictures</p>
        </Late>
      </Whole>
    );
    const [first, whole] = [await shown(page(false), locale), await shown(page(true), locale)];
    expect(first).toContain('<noscript><a class="text-accent underline" href="/portfolio?risk=late&after=x&whole=1">');
    expect(first.match(/<tr/g)).toHaveLength(11);
    expect(first).not.toContain("pictures");
    expect(whole.match(/<tr/g)).toHaveLength(21);
    expect(whole).toContain("pictures");
    expect(whole).not.toContain("<noscript");
  });

  it("opens nothing that is closed, and says that nothing was counted yet", async () => {
    const text = await shown(table({ lines: [aClosedLine()] }));
    expect(text).not.toContain('href="/organisations');
    expect(text).toContain("pas encore calculé");
  });

  it("offers what is noted to who follows organisations up alone, and no order by it over all", async () => {
    expect(await shown(table({ actions: false }))).not.toContain("Prochaine action");
    expect(await shown(table())).toContain("sort=action");
    expect(await shown(table({ oversees: true }))).not.toContain("sort=action");
  });

  it("takes a first choice into the address, and leads from the second to the comparison", async () => {
    const [one, other] = [aPortfolioLine(), aClosedLine()];
    expect(await shown(table())).toContain(`/portfolio?risk=at-risk&compare=${one.id}`);
    const text = await shown(table({ comparing: one.id }));
    expect(text).toContain(`/portfolio/compare?a=${one.id}&b=${other.id}`);
    expect(text).toContain("choisi");
    const pages = <PortfolioPages filters={readFilters({})} after="x" next="y" comparing={one.id} />;
    expect(await shown(pages)).toContain(`/portfolio?compare=${one.id}&after=y`);
  });

  it("narrows by every filter, and shows everything again", async () => {
    const text = await shown(<PortfolioFilterBar filters={readFilters({ still: "30", sort: "due" })} />);
    for (const name of ["search", "phase", "readiness", "risk", "still", "review", "edition", "form"])
      expect(text).toContain(`name="${name}"`);
    expect(text).toContain('<input type="hidden" name="sort" value="due"/>');
    expect(text).toMatch(/<option value="30" selected="">depuis 30 jours/);
    expect(text).toContain("Tout afficher");
  });

  it("draws projects by phase and readiness, each bar a filter that is taken back by itself", async () => {
    const counts = {
      at: "2026-11-22T08:00:00.000Z",
      phases: [
        { phase: "training" as const, projects: 3 },
        { phase: "pilot" as const, projects: 0 },
      ],
      bands: [{ band: "25-50" as const, projects: 1 }],
    };
    const text = await shown(<PortfolioPictures counts={counts} filters={readFilters({ phase: "training" })} />);
    expect(text).toContain("3 projets");
    expect(text).toContain("aucun projet");
    expect(text).toContain('href="/portfolio"');
    expect(text).toContain('href="/portfolio?phase=training&readiness=25-50"');
  });
});

describe("saved views", () => {
  const views = [{ id: "00000000-0000-4000-8000-000000000009", name: "En retard", query: "risk=late" }];

  it("lead to their address, say which one is shown, and offer to keep what is none of them", async () => {
    const here = await shown(<SavedViews views={views} query="risk=late" />);
    expect(here).toMatch(
      /aria-current="page"[^>]*href="\/portfolio\?risk=late"|href="\/portfolio\?risk=late"[^>]*aria-current="page"/,
    );
    expect(here).not.toContain("Enregistrer cette vue</button>");
    expect(await shown(<SavedViews views={views} query="still=30" />)).toContain("Enregistrer cette vue");
    expect(await shown(<SavedViews views={[]} query="" />)).not.toContain("Enregistrer cette vue</button>");
  });
});

describe("the comparison", () => {
  it.each(LOCALES)("says the difference in words, and none where a figure is unknown, in %s", async (locale) => {
    const second = aPortfolioLine({ score: 60.3, unmet: 1, dueOn: "2026-12-12", shareEligible: 0.7 });
    const words = {
      fr: ["6,1 points de plus", "1 de moins", "2 jours plus tard", "10,0 points de pourcentage de plus", "identique"],
      en: ["6.1 points more", "1 less", "2 days later", "10.0 percentage points more", "the same"],
    };
    const text = await shown(<Comparison first={aPortfolioLine()} second={second} organisations={null} />, locale);
    for (const word of words[locale]) expect(text).toContain(word);
    const unknown = await shown(<Comparison first={aPortfolioLine()} second={aClosedLine()} organisations={null} />, locale);
    expect(unknown).toContain({ fr: "sans objet", en: "not applicable" }[locale]);
    expect(unknown).toContain({ fr: "une phase de moins", en: "one phase behind" }[locale]);
  });
});

describe("the comparison of organisations", () => {
  it.each(LOCALES)("adds the counts of their projects and never their readiness, in %s", async (locale) => {
    const plainLine = aPortfolioLine();
    const other = aPortfolioLine({
      id: "4",
      workloads: 60,
      shareWeak: 0.7,
      score: 90,
      project: { id: "4", name: "Paie", phase: "pilot", operating: false },
    });
    const organisations = { first: [plainLine, other], second: [aClosedLine()] };
    const text = await shown(<Comparison first={plainLine} second={aClosedLine()} organisations={organisations} />, locale);
    const row = (name: string) => new RegExp(`>${name}<[^r].*?</tr>`).exec(text)?.[0] ?? "";
    expect(row(locale === "fr" ? "Projets" : "Projects")).toContain(locale === "fr" ? "1 de moins" : "1 less");
    expect(row(locale === "fr" ? "Charges" : "Workloads")).toContain(">100<");
    expect(row(locale === "fr" ? "Charges" : "Workloads")).toContain(locale === "fr" ? "Indéterminé" : "Undetermined");
    const weak = {
      fr: ["Charges dont le verdict est fondé", "Part des verdicts"],
      en: ["Workloads whose verdict rests", "Share of verdicts"],
    };
    expect(row(`${weak[locale][0]}[^<]*`)).toContain(">44<");
    expect(row(`${weak[locale][1]}[^<]*`)).toMatch(/>55(?:.0)?.?%</);
    for (const score of locale === "fr" ? ["54,2", "90,0"] : ["54.2", "90.0"]) expect(text).toContain(score);
    expect(text).not.toContain(locale === "fr" ? "72,1" : "72.1");
    expect(text).toContain(locale === "fr" ? "ni ramené à une moyenne" : "neither added nor averaged");
  });
});

describe("the follow-up", () => {
  const item = (override: Partial<FollowUpView>): FollowUpView => ({
    id: "00000000-0000-4000-8000-000000000011",
    kind: "action",
    text: "Relancer",
    dueOn: "2026-11-20",
    created: { name: "Camille", at: "2026-11-12T09:00:00.000Z" },
    done: null,
    revision: 1,
    ...override,
  });
  const screen = (items: FollowUpView[]) => <FollowUps organisationId="o" items={items} today="2026-11-22" />;

  it("says who reads it, what is overdue, who noted and who did it", async () => {
    const done = { name: null, at: "2026-11-15T09:00:00.000Z" };
    const all = [item({}), item({ id: "2", done, text: "Fait" }), item({ id: "3", kind: "note", dueOn: null, text: "Vu" })];
    const text = await shown(screen(all));
    for (const word of [
      "personne d’autre ne les voit",
      "En retard",
      "Camille, 12 nov. 2026",
      "une personne partie",
      "Rouvrir",
      "Marquer comme menée : Relancer",
    ])
      expect(text).toContain(word);
  });

  it("says the next step where there is nothing yet", async () => {
    const text = await shown(screen([]), "en");
    expect(text).toContain("No action is planned");
    expect(text).not.toContain("Actions taken");
  });
});

describe("the anonymous comparison", () => {
  const section = (benchmark: BenchmarkView, mayChange = true) => (
    <BenchmarkSection organisationId="o" benchmark={benchmark} mayChange={mayChange} />
  );
  const told = { ofForm: true, atLeast: 10, quarter: 30, median: 45, threeQuarters: 65, place: 3 as const };

  it("is off until it is consented to, and says what is lent and told", async () => {
    const text = await shown(section({ consentedAt: null, lines: [] }));
    for (const word of ["ne participe pas", "Participer à la comparaison", "moins de cinq"]) expect(text).toContain(word);
    expect(text).not.toContain("<table");
  });

  it("offers the consent to who may give it alone, and tells others who does", async () => {
    const text = await shown(section({ consentedAt: null, lines: [] }, false));
    expect(text).toContain("La conduite de projet donne ou retire le consentement");
    expect(text).not.toContain("Participer à la comparaison");
  });

  it("tells nothing below five, and the rounded figures above", async () => {
    const consentedAt = "2026-11-01T09:00:00.000Z";
    const none = { figure: "readiness" as const, own: 54.2, told: null };
    const untold = await shown(section({ consentedAt, lines: [none] }));
    for (const word of ["Rien n’est dit des autres", "au moins 5", "54,2", "non dit : moins de 5"])
      expect(untold).toContain(word);
    expect(untold, "no empty quartiles").not.toContain("Médiane");
    const half = await shown(
      section({
        consentedAt,
        lines: [
          { ...none, told },
          { ...none, figure: "eligible", own: null },
        ],
      }),
      "en",
    );
    for (const word of ["Median", "not told: fewer than 5", "undetermined"]) expect(half).toContain(word);
    const text = await shown(section({ consentedAt, lines: [{ ...none, told }] }), "en");
    for (const word of [
      "1 Nov 2026",
      "54.2",
      "third quarter",
      "at least 10 organisations of the same legal form",
      "Withdraw consent",
    ])
      expect(text).toContain(word);
  });
});
