import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { compareDashboards } from "@/lib/domain/milestone/compare";
import { loadMessages } from "@/lib/i18n/messages";
import { aMilestone } from "./builders";
import { ComparisonScreen } from "./comparison-screen";
import { MilestoneSheet } from "./milestone-sheet";
import { MilestonesScreen } from "./milestones-screen";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const BASE = "/organisations/o/projects/p";
const SCOPE = { organisationId: "o", projectId: "p" };
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
  expect(markup).not.toContain("style=");
  return plain(markup);
}

type Cells = Dashboard["decisions"]["cells"];
const earlier = aMilestone({ id: "1", name: "Été", at: "2026-07-01T09:00:00.000Z" });
const later = aMilestone({ id: "2" });
const list = (milestones = [earlier, later], keeps = true) => (
  <MilestonesScreen scope={SCOPE} base={BASE} milestones={milestones} keeps={keeps} />
);

describe("the page of milestones", () => {
  it.each(LOCALES)("shows the trend, the choice of two and every milestone with its rules, in %s", async (locale) => {
    const text = await shown(list(), locale);
    const words = {
      fr: ["Évolution", "Comparer deux moments", "Formule 2026-11, édition 2026-11", "45 %", "54,2"],
      en: ["Trend", "Compare two moments", "Formula 2026-11, edition 2026-11", "45%", "54.2"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
    expect(text.match(/<svg role="img"/g)).toHaveLength(2);
    expect(text.indexOf("Comité de novembre</a>")).toBeLessThan(text.indexOf("Été</a>"));
  });

  it("says where the line is broken, and by what", async () => {
    const rules = { ...later.rules, formula: "2026-12" };
    const text = await shown(list([earlier, { ...later, rules }]));
    expect(text).toContain("formule 2026-12 au lieu de 2026-11");
    expect(text).toContain("La ligne est rompue");
  });

  it("keeps what was withdrawn in the list, and out of the trend", async () => {
    const withdrawn = { by: "Camille Exemple", at: later.at, reason: "Trop tôt" };
    const text = await shown(list([earlier, { ...later, withdrawn }]));
    expect(text).toContain("Retiré");
    expect(text).not.toContain('<svg role="img"');
    expect(text).toContain("l’évolution se lira à partir du deuxième");
  });

  it("offers to keep one to whom may, and calls one after the decision that took it", async () => {
    const decision = { id: "d", number: 3, gate: "pilot", outcome: "no-go" } as const;
    const text = await shown(list([{ ...later, trigger: "gate", name: "", decision }], false));
    expect(text).toContain("Décision n° 3 : Pilote");
    expect(text).toContain("Passage refusé");
    expect(text).not.toContain("Conserver un point d’étape");
    expect(await shown(list([]))).toContain("Aucun point d’étape");
  });
});

describe("a milestone", () => {
  const sheet = (milestone = later, dashboard = aDashboard(), today: Cells | null = aDashboard().decisions.cells) => (
    <MilestoneSheet milestone={milestone} dashboard={dashboard} document="{}" base={BASE} today={today} withdraw={null} />
  );

  it.each(LOCALES)("shows figures, gates, blockers, rules and proof as they were, in %s", async (locale) => {
    const text = await shown(sheet({ ...later, note: "Avant l’hiver" }), locale);
    for (const word of ["54", "Azure Front Door", "Paie des agents", "2026-08", "a".repeat(64), "Avant l’hiver"])
      expect(text).toContain(word);
    const made = { fr: ["Planifier", "Réversibilité", "Direction"], en: ["Plan", "Réversibilité", "Executives"] };
    for (const word of made[locale]) expect(text).toContain(word);
  });

  it("opens its figure of criteria unmet: each one, with whoever it was given to", async () => {
    const text = await shown(sheet());
    expect(text).toMatch(/Critères non satisfaits, un par un[\s\S]*Responsables nommés[\s\S]*Claire Morel/);
    const none = aDashboard().gates.map((gate) => ({ ...gate, unmet: [] }));
    expect(await shown(sheet(later, aDashboard({ gates: none })))).not.toContain("un par un");
  });

  it("opens each cell of its matrix: who stood there then, and the list of today with the difference", async () => {
    const [cell] = aDashboard().decisions.cells;
    if (!cell) throw new Error("no cell");
    const kept = { ...cell, workloads: 7, weak: 0, names: ["CRM", "Paie"] };
    const of = (cells: Cells) => aDashboard({ decisions: { ...aDashboard().decisions, cells } });
    const text = await shown(sheet(later, of([kept]), [{ ...cell, workloads: 9 }]));
    expect(text).toContain(`href="#cell-${cell.verdict}-${cell.level}"`);
    expect(text).toContain(`id="cell-${cell.verdict}-${cell.level}"`);
    expect(text).toMatch(/CRM, Paie[^,]*et 5 autres/);
    expect(text).toContain(`${BASE}/workloads?verdict=${cell.verdict}&amp;level=${cell.level}`);
    expect(text).toContain("2 de plus que ce jour-là");
    const { names: _, ...counts } = kept;
    expect(await shown(sheet(later, of([counts]), [counts]))).toContain("seuls les comptes ont été conservés");
    expect(await shown(sheet(later, of([kept]), null))).not.toContain("/workloads?");
  });

  it("says what was not known, and that it was withdrawn", async () => {
    const withdrawn = { by: "", at: later.at, reason: "Trop tôt" };
    const blind = aDashboard({ estate: null, tenant: null, blockers: [], pressing: [] });
    const text = await shown(sheet({ ...later, withdrawn }, blind));
    for (const word of ["Indéterminé", "Aucun inventaire n’était encore importé", "a été retiré", "Trop tôt"])
      expect(text).toContain(word);
  });
});

describe("the comparison", () => {
  const before = aDashboard();
  const screen = (after = before, milestone: typeof later | null = null) => (
    <ComparisonScreen
      base={BASE}
      milestones={[later, earlier]}
      before={{ milestone: earlier, at: earlier.at }}
      after={{ milestone, at: later.at }}
      comparison={compareDashboards(before, after)}
    />
  );

  it.each(LOCALES)("says first that a rule changed, and marks the figures that follow it, in %s", async (locale) => {
    const inputs = { ...before.inputs, edition: { id: "2026-11.1", effectiveFrom: "2026-12-01" }, importNumber: 3 };
    const readiness = { ...before.readiness, score: 58.7, completeness: 0.75 };
    const text = await shown(screen(aDashboard({ inputs, readiness, blockers: [] })), locale);
    const words = {
      fr: ["la différence n’est pas due qu’à vous", "2026-11 → 2026-11.1", "+4,5 points", "−5,0 points de pourcentage", "Levés"],
      en: ["the difference is not your doing alone", "2026-11 → 2026-11.1", "+4.5 points", "−5.0 percentage points", "Gone"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
    expect(text).toContain(locale === "fr" ? "sous d’autres règles" : "under other rules");
    expect(text.indexOf(words[locale][0] ?? "")).toBeLessThan(text.indexOf(words[locale][2] ?? ""));
  });

  it("says so where nothing changed, and where both moments are the same", async () => {
    expect(await shown(screen())).toContain("Mêmes règles et mêmes fichiers");
    expect(await shown(screen(before, earlier))).toContain("choisissez-en deux");
  });
});
