import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type {
  DecidedView,
  FactView,
  ProviderRow,
  ProviderView,
  QualificationView,
  TrustView,
} from "@/lib/contract/qualification";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { TRUST_REASONS } from "@/lib/domain/provider/words";
import { loadMessages } from "@/lib/i18n/messages";
import { ProviderBrowser } from "./provider-browser";
import { ProviderSheet } from "./provider-sheet";
import { QualificationScreen } from "./qualification-screen";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, replace: () => undefined }) }));

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
  return markup.replace(/[\u00a0\u202f]/g, " ");
}

const offer = { id: "cloud-on-demand", name: { fr: "Nuage à la demande", en: "Cloud on demand" } };
const aFact = (override: Partial<FactView> = {}): FactView => ({
  id: "shipped:x",
  provider: { id: "outscale", name: "3DS Outscale" },
  offer,
  scope: "iaas",
  milestone: "J3",
  on: "2023-11-30",
  knownUntil: "2026-09-13",
  validFrom: "2023-11-30",
  validTo: "2026-11-30",
  decision: "2118",
  source: { title: "Catalogue de l’ANSSI", locator: "Transcription", date: "2026-09-13", label: "secondary" },
  note: { fr: "Décision.", en: "Decision." },
  approvedAt: null,
  ...override,
});
const aTrust = (override: Partial<TrustView> = {}): TrustView => ({
  status: "qualified",
  reason: "decision",
  expiry: { on: "2026-11-30", daysLeft: 8, warning: "soon" },
  lastKnown: null,
  fact: aFact(),
  ...override,
});
const aProvider = (override: Partial<ProviderRow> = {}): ProviderRow => ({
  id: "outscale",
  name: "3DS Outscale",
  trust: aTrust(),
  offers: [{ offer, scope: "iaas", trust: aTrust() }],
  ...override,
});
const past: ProviderRow = {
  id: "numergy",
  name: "Numergy",
  offers: [],
  trust: { status: "ended", reason: "closed", expiry: null, lastKnown: null, fact: null },
};

describe("the directory of providers", () => {
  const browser = (address = {}) => <ProviderBrowser providers={[aProvider(), past]} day="2026-11-22" address={address} />;

  it.each(LOCALES)("says word, decision, end and source, and warns of what ends soon, in %s", async (locale) => {
    const text = await shown(browser(), locale);
    const words = {
      fr: ["3DS Outscale", "Qualifié", "2118", "30 nov. 2026", "dans 8 jours", "Source secondaire", "Terminé", "annexe 2 c"],
      en: ["3DS Outscale", "Qualified", "2118", "30 Nov 2026", "in 8 days", "Ended", "annex 2 c"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
    expect(text).not.toContain("style=");
  });

  it("says that nothing passes the filters, and how to see more", async () => {
    expect(await shown(browser({ status: "in-progress" }))).toContain("Aucune offre ne répond à ces filtres");
  });

  it.each(LOCALES)("has a sentence for every reason, in %s", async (locale) => {
    for (const reason of TRUST_REASONS) {
      const lastKnown = { status: "in-progress", on: "2026-09-28" } as const;
      const trust = aTrust({ status: "unknown", reason, lastKnown });
      const rows = [aProvider({ offers: [{ offer, scope: null, trust }] })];
      const text = await shown(<ProviderBrowser providers={rows} day="2026-11-22" address={{}} />, locale);
      expect(text, reason).not.toContain("{");
    }
  });

  it("shows one provider with every fact, event and source", async () => {
    const source = aFact().source;
    const provider: ProviderView = {
      ...aProvider(),
      day: "2026-11-22",
      what: { fr: "Filiale.", en: "Subsidiary." },
      source,
      remark: { text: { fr: "Un obstacle.", en: "An obstacle." }, source },
      events: [{ when: "2016", what: { fr: "Arrêt.", en: "Stopped." }, source }],
      facts: [aFact(), aFact({ id: "other", approvedAt: "2026-11-20T10:00:00.000Z" })],
    };
    const text = await shown(<ProviderSheet provider={provider} asked={undefined} />);
    for (const word of ["Filiale.", "Un obstacle.", "Arrêt.", "2016", "Approuvé le 20 nov. 2026", "Valide du 30 nov. 2023"])
      expect(text).toContain(word);
  });
});

describe("the qualification facts", () => {
  const aDraft = (override: Partial<DecidedView> = {}): DecidedView => ({
    ...aFact({ id: "44444444-4444-4444-8444-444444444444" }),
    outcome: null,
    draftedAt: "2026-11-22T09:00:00.000Z",
    decidedAt: null,
    reason: "",
    own: false,
    ...override,
  });
  const aView = (override: Partial<QualificationView> = {}): QualificationView => ({
    day: "2026-11-22",
    inForce: [{ offer, provider: { id: "outscale", name: "3DS Outscale" }, scope: "iaas", trust: aTrust() }],
    drafts: [],
    history: [],
    mayEdit: false,
    mayApprove: false,
    offered: [],
    ...override,
  });

  it("are to be read by all, with nothing to press for those who may not", async () => {
    const text = await shown(<QualificationScreen view={aView()} />);
    expect(text).toContain("J3 — décision de l’ANSSI");
    for (const word of ["Proposer un fait", "Propositions en attente", "Approuver"]) expect(text).not.toContain(word);
  });

  it("let an editor propose and withdraw, and an approver decide on what is not their own", async () => {
    const own = await shown(<QualificationScreen view={aView({ mayEdit: true, drafts: [aDraft({ own: true })] })} />);
    expect(own).toContain("Proposer un fait");
    expect(own).toContain(">Retirer<");
    expect(own).not.toContain(">Approuver<");
    const approver = await shown(<QualificationScreen view={aView({ mayApprove: true, drafts: [aDraft()] })} />, "en");
    for (const word of [">Approve<", ">Refuse<"]) expect(approver).toContain(word);
    const both = aView({ mayEdit: true, mayApprove: true, drafts: [aDraft({ own: true })] });
    expect(await shown(<QualificationScreen view={both} />)).not.toContain(">Approuver<");
  });

  it("keep what was decided, with the reason of a refusal", async () => {
    const refused = aDraft({ outcome: "refused", reason: "Source trop faible.", decidedAt: "2026-11-22T10:00:00.000Z" });
    const text = await shown(<QualificationScreen view={aView({ history: [refused] })} />);
    for (const word of ["Refusé", "Source trop faible."]) expect(text).toContain(word);
  });
});
