import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { aFinding, anEstate, aWorkload, counts, someFacts } from "./builders";
import { EstateOverview } from "./estate-overview";
import { FindingChain } from "./finding-chain";
import { ResourceFacts } from "./resource-facts";
import { wordedEstate } from "./worded-estate";
import { WorkloadCard } from "./workload-card";

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr"): Promise<string> {
  const messages = await loadMessages(locale);
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
      {element}
    </NextIntlClientProvider>,
  );
}
const BASE = "/organisations/o/projects/p";
const overview = (estate = anEstate(), canImport = true, locale: Locale = "fr") => (
  <EstateOverview estate={wordedEstate(estate, locale)} unit="workload" base={BASE} canImport={canImport} watch={null} />
);
const card = (workload = aWorkload()) => (
  <WorkloadCard workload={workload} base={BASE} decision={null} obligation={null} form={null} resources={null} />
);

describe("EstateOverview", () => {
  it.each(LOCALES)("speaks %s throughout and carries no style attribute", async (locale) => {
    const html = await shown(overview(anEstate(), true, locale), locale);
    expect(html).not.toMatch(/ style=/);
    expect(html).toContain(locale === "fr" ? "Ce qui retient le plus" : "What holds us back most");
  });

  it("takes shares of what decides: configuration is told apart", async () => {
    const html = await shown(overview());
    expect(html).toMatch(/Éligible<\/span><strong[^>]*>50/);
    expect(html).toContain("2 éléments de configuration");
  });

  it("opens the list behind each part, and the workloads behind each blocker", async () => {
    const html = await shown(overview());
    expect(html).toContain(`href="${BASE}/workloads?verdict=redesign"`);
    expect(html).toContain(`href="${BASE}/workloads?blocking=azure-front-door&amp;verdict=redesign"`);
  });

  it("says in words how many verdicts rest on an estimate, and how many on nothing", async () => {
    const html = await shown(overview());
    expect(html).toContain("4 charges sur 10 ont un verdict qui repose sur une estimation.");
    expect(html).toContain("1 charge n’a aucune preuve.");
  });

  it("before the first import asks for one, or says who may", async () => {
    const before = anEstate({ importedAt: null, edition: null, blockers: [], byFamily: [] });
    expect(await shown(overview(before))).toContain(`href="${BASE}/inventory"`);
    expect(await shown(overview(before, false))).not.toContain(`href="${BASE}/inventory"`);
  });

  it("does not divide by an estate of configuration alone", async () => {
    const nothing = { confirmed: 0, strong: 0, weak: 0, none: 0 };
    const html = await shown(overview(anEstate({ byWorkload: counts({ configuration: 3 }), byEvidence: nothing, byFamily: [] })));
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});

describe("WorkloadCard", () => {
  it.each(LOCALES)("explains in %s what decides, on which clause and source", async (locale) => {
    const html = await shown(card(), locale);
    expect(html).toContain("19.2.b");
    expect(html).toContain('href="https://example.org/regions"');
    expect(html).toContain(locale === "fr" ? "Retenue par Azure Front Door." : "Held back by Azure Front Door.");
  });

  it.each(LOCALES)("says in %s what Azure made a group for, where nobody named it, and how that is known", async (locale) => {
    const nodes = await shown(card(aWorkload({ key: "group:s/mc_rg_aks_francecentral" })), locale);
    expect(nodes).toContain(locale === "fr" ? "Nœuds, disques et répartiteurs de charge" : "Nodes, disks and load balancers");
    expect(nodes).toContain('href="https://learn.microsoft.com/azure/aks/faq"');
    expect(nodes).toContain("2026");
    const synapse = await shown(card(aWorkload({ key: "group:s/synapseworkspace-managedrg-1" })), locale);
    expect(synapse).toContain(locale === "fr" ? "par convention" : "by convention");
    expect(await shown(card(), locale)).not.toContain(locale === "fr" ? "créé par Azure" : "made by Azure");
  });

  it("folds the other findings, counted by their effect", async () => {
    expect(await shown(card())).toContain("1 autre constat (1 × Éligible)");
  });

  it("says what would flip it and what it becomes", async () => {
    const html = await shown(card());
    expect(html).toContain("Ce changement suffit");
    expect(html).toContain("Passerelle.");
  });

  it("answers the three questions apart, and says what is not known", async () => {
    const html = await shown(card());
    expect(html.match(/Non connu/g)).toHaveLength(2);
    expect(html).toContain("Connu jusqu’au 22 nov. 2026");
  });

  it("has nothing to change when nothing holds it back", async () => {
    const html = await shown(card(aWorkload({ verdict: "eligible", findings: [], flip: null, blocking: null })));
    expect(html).toContain("Rien ne retient cette charge");
    expect(html).not.toContain("Ce qu’il faut changer");
  });

  it("names what fell outside the grouping rule", async () => {
    expect(await shown(card(aWorkload({ key: "ungrouped:group:/rg" })))).toContain("Paie des agents (hors règle)");
  });
});

describe("FindingChain", () => {
  it("says that there is no source rather than inventing one", async () => {
    const html = await shown(<FindingChain label="x" findings={[aFinding({ sources: [], evidence: "none", date: null })]} />);
    expect(html).toContain("Aucune source publiée");
    expect(html).toContain("Sans preuve");
  });
});

describe("ResourceFacts", () => {
  it.each(LOCALES)("tells a value, none and not reported apart in %s", async (locale) => {
    const html = await shown(<ResourceFacts facts={someFacts()} />, locale);
    expect(html).toContain("standard_d2s_v3");
    expect(html).toContain(locale === "fr" ? "aucun" : "none");
    expect(html).toContain(locale === "fr" ? "non communiqué par la source" : "not reported by the source");
    expect(html).toContain("Azure Resource Graph");
  });

  it("translates the closed words and leaves Azure’s own tokens", async () => {
    const html = await shown(<ResourceFacts facts={someFacts({ location: "outside-eu", sku: "standard_grs" })} />);
    expect(html).toContain("hors Union européenne");
    expect(html).toContain("standard_grs");
  });
});
