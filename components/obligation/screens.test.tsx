import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { WorkloadObligationView } from "@/lib/contract/obligation";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { aProvider, aSituation } from "@/lib/domain/obligation/builders";
import { RULE_SETS } from "@/lib/domain/obligation/shipped-rule-sets";
import type { Situation } from "@/lib/domain/obligation/situation";
import { triage } from "@/lib/domain/obligation/triage";
import { loadMessages } from "@/lib/i18n/messages";
import { aComparison, aDerogation, anObligationView } from "./builders";
import { ComparisonScreen } from "./comparison-screen";
import { DerogationRegister } from "./derogation-register";
import { ObligationPanel } from "./obligation-panel";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const BASE = "/organisations/o/projects/p";
const SCOPE = { organisationId: "44444444-4444-4444-8444-444444444444", projectId: "44444444-4444-4444-8444-444444444445" };
const plain = (markup: string) => markup.replace(/[\u00a0\u202f]/g, " ").replaceAll("&#x27;", "'");

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

function viewOf(overrides: Partial<Situation>): WorkloadObligationView {
  const [set] = RULE_SETS.slice(-1);
  if (!set) throw new Error("no rule set");
  const provider = aProvider({ knownUntil: "2026-09-28" });
  const answer = triage(aSituation(overrides), set, { day: "2026-11-22", provider });
  return anObligationView(structuredClone(answer) as WorkloadObligationView["obligation"]);
}
const panel = (overrides: Partial<Situation>, edits = true) => (
  <ObligationPanel view={viewOf(overrides)} base={BASE} workloadId="w" edits={edits} />
);

describe("the obligation panel", () => {
  it.each(LOCALES)(
    "argues a must: text and date, fact and reading, what stands in the way, the way out, in %s",
    async (locale) => {
      const text = await shown(panel({ dataCategories: ["legally-protected-secret"], harms: ["public-order"] }), locale);
      const words = {
        fr: [
          "Obligatoire",
          "Loi n° 2024-449",
          "12 août 2026",
          "Notre lecture",
          "absent du catalogue",
          "18 mois",
          "12 mois",
          "Dites quand",
        ],
        en: [
          "Required",
          "Act no. 2024-449",
          "12 August 2026",
          "Our reading",
          "not in ANSSI",
          "18 months",
          "12 months",
          "Say when",
        ],
      };
      for (const word of words[locale]) expect(text).toContain(word);
      expect(text).toContain(`${BASE}/obligations/derogations?workload=w`);
    },
  );

  it("shows a prohibition as one, without a way out", async () => {
    const text = await shown(panel({ dataCategories: ["classified"] }));
    expect(text).toContain("ne doit pas être placée sur un cloud commercial");
    expect(text).toContain("Interdit");
    expect(text).not.toContain("Dérogation");
  });

  it("says when the texts are not those in force", async () => {
    const view = viewOf({});
    const past = { ...view, obligation: { ...view.obligation, ruleSet: "2021-09" } };
    const text = await shown(<ObligationPanel view={past} base={BASE} workloadId="w" edits />);
    expect(text).toContain("un autre état des textes que celui en vigueur : État des textes au 15 septembre 2021");
    expect(await shown(panel({}))).not.toContain("que celui en vigueur");
  });

  it("asks for what is missing, with a way to say it for who may", async () => {
    const open = { dataCategories: ["legally-protected-secret" as const], harmsExamined: false };
    const text = await shown(panel(open));
    expect(text).toContain("Restent possibles : Obligatoire, Recommandé");
    expect(text).toContain("ce qu’une violation de ces données atteindrait");
    expect(text).toContain('href="#workload-form"');
    expect(await shown(panel(open, false))).not.toContain('href="#workload-form"');
  });
});

describe("the comparison", () => {
  it.each(LOCALES)("says what the texts brought, counts both sides and lists what changes, in %s", async (locale) => {
    const text = await shown(<ComparisonScreen view={aComparison()} base={BASE} level={null} />, locale);
    const words = {
      fr: ["resserre l’obligation", "3 charges par niveau", "2 charges changent de niveau", "Annuaire", "Ressources sans groupe"],
      en: ["narrows the obligation", "3 workloads by level", "2 workloads change level", "Annuaire", "Resources without a group"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
    expect(text).toContain("level=must");
    expect(text).not.toContain("level=must-not");
  });

  it("says where to begin without a workload, and that nothing changes", async () => {
    const empty = aComparison({ workloads: 0 });
    expect(await shown(<ComparisonScreen view={empty} base={BASE} level={null} />)).toContain(`${BASE}/inventory`);
    const same = aComparison({ listed: { total: 0, items: [] } });
    expect(await shown(<ComparisonScreen view={same} base={BASE} level={null} />)).toContain(
      "ne changent le niveau d’aucune charge",
    );
    expect(await shown(<ComparisonScreen view={same} base={BASE} level="must" />)).toContain("Aucune charge n’est à ce niveau");
  });
});

describe("the register", () => {
  const register = (over: Partial<Parameters<typeof DerogationRegister>[0]> = {}) => (
    <DerogationRegister
      scope={SCOPE}
      base={BASE}
      derogations={[aDerogation()]}
      workloads={[]}
      about={null}
      manages
      today="2026-11-22"
      {...over}
    />
  );
  it.each(LOCALES)("shows authority, days, end and document, in %s", async (locale) => {
    const text = await shown(register(), locale);
    const words = {
      fr: ["Accordée", "Premier ministre : validée le 10 juin 2026", "15 déc. 2027", "2026-DER-014", "Paie des agents"],
      en: ["Granted", "Prime Minister: validated on 10 Jun 2026", "15 Dec 2027", "2026-DER-014", "SREN Act"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
  });

  it("warns of what ends, and of what is over", async () => {
    expect(await shown(register({ today: "2027-09-01" }))).toContain("1 dérogation arrive à terme");
    const over = await shown(register({ today: "2028-01-01", derogations: [aDerogation({ primeMinisterOn: null })] }));
    expect(over).toContain("1 dérogation est échue");
    expect(over).toContain("Validation du Premier ministre non renseignée");
  });

  it("offers writing only to who may, and says what it is for when empty", async () => {
    expect(await shown(register({ manages: false }))).not.toContain("Inscrire une dérogation");
    expect(await shown(register({ derogations: [] }))).toContain("Inscrivez une demande");
  });
});
