import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { type Permission, POLICY } from "@/lib/domain/access/policy";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { ASSUMPTION_ENTRIES } from "@/lib/domain/microsoft365/assumption";
import { loadMessages } from "@/lib/i18n/messages";
import { readDraft } from "./assumption-fields";
import { aCoexistenceView, aServiceView, aTenantView, aView } from "./builders";
import { TenantScreen } from "./tenant-screen";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const SCOPE = { organisationId: "44444444-4444-4444-8444-444444444444", projectId: "44444444-4444-4444-8444-444444444445" };
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

const screen = (tenant: Parameters<typeof aView>[0], permissions: readonly Permission[] = POLICY["project-lead"]) => (
  <TenantScreen scope={SCOPE} view={aView(tenant)} permissions={permissions} importHref="#import" />
);

describe("the page of a Microsoft 365 tenant", () => {
  it.each(LOCALES)("shows verdict, grade, people, licences and why, without a style, in %s", async (locale) => {
    const text = await shown(screen(aTenantView()), locale);
    const words = {
      fr: ["À reconcevoir", "Estimation", "640 sur 700", "Absent de plusieurs clouds comparables.", "ni ouvert ni qualifié"],
      en: ["Estimation", "640 of 700", "Absent from several comparable clouds.", "neither open nor qualified"],
    };
    for (const word of words[locale].filter((one) => locale === "fr" || one !== "Estimation")) expect(text).toContain(word);
    expect(text).not.toContain("style=");
  });

  it("says that a use is not reported, never that it is none", async () => {
    const text = await shown(screen(aTenantView({ services: [aServiceView({ use: null })] })));
    expect(text).toContain("non rapporté");
  });

  it("names the licence plans that are no service to move, and why", async () => {
    const because = { fr: "Droit d’usage de Windows sur un poste.", en: "Right to use Windows." };
    const text = await shown(screen(aTenantView({ plansAside: [{ class: "device-right", because, plans: ["WINBIZ"] }] })));
    for (const word of ["1 plan de licence sans service à déplacer", "WINBIZ", because.fr]) expect(text).toContain(word);
  });

  it("leads to the import while nothing is there, whoever may import", async () => {
    expect(await shown(screen(null))).toContain('href="#import"');
    const reading = await shown(screen(null, POLICY.reader));
    expect(reading).toContain("Aucune donnée Microsoft 365 pour ce projet");
    expect(reading).not.toContain("#import");
  });

  it("counts people by what happens to them, and says when it cannot", async () => {
    const text = await shown(screen(aTenantView()));
    expect(text).toContain("Perdent un usage 71 personnes (11 %)");
    expect(await shown(screen(aTenantView({ populations: null })))).toContain("les populations ne sont pas connues");
  });

  it("fills the figures of coexistence, and says a figure that is missing", async () => {
    const text = await shown(screen(aTenantView()));
    expect(text).toContain("Domaines vérifiés : 3.");
    const missing = aTenantView({ coexistence: [aCoexistenceView({ figures: { domains: null } })] });
    expect(await shown(screen(missing))).toContain("Domaines vérifiés : non rapporté.");
  });

  it("estimates in a range, names what decides, and warns of what is missing", async () => {
    const text = await shown(screen(aTenantView()));
    expect(text).toContain("De 87 à 93 jours ouvrés");
    expect(text).toContain("10 — décide");
    expect(text).toContain("la durée peut être plus longue");
    expect(text).toContain("Enregistrer les hypothèses");
  });

  it("shows the assumptions to those who may not change them", async () => {
    const text = await shown(screen(aTenantView(), POLICY.reader));
    expect(text).not.toContain("Enregistrer les hypothèses");
    expect(text).toContain("readOnly");
  });
});

describe("what is typed", () => {
  it("counts when it is a whole number within its bounds", () => {
    const draft = { "people-per-wave": " 300 ", "margin-percent": "101", "days-per-wave": "2,5", "sites-per-day": "" };
    expect(readDraft(draft, ASSUMPTION_ENTRIES)).toEqual({ "people-per-wave": 300 });
  });
});
