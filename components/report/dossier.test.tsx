import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { DossierFilters, DossierView } from "@/lib/contract/dossier";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { DossierSection } from "./dossier-section";

const SCOPE = { organisationId: "44444444-4444-4444-8444-444444444444", projectId: "44444444-4444-4444-8444-444444444445" };
const FILE = `/api/v1/organisations/${SCOPE.organisationId}/projects/${SCOPE.projectId}/dossiers/d/file`;
const NO_FILTER: DossierFilters = { verdict: null, blocking: null, search: null };

function aDossier(over: Partial<DossierView> = {}): DossierView {
  return {
    id: "d",
    format: "xlsx",
    locale: "fr",
    filters: NO_FILTER,
    state: "done",
    progress: null,
    volumes: 1,
    inputs: {
      edition: { id: "2026-11", effectiveFrom: "2026-11-01", sha256: "e".repeat(64) },
      importNumber: 2,
      day: "2026-11-22",
    },
    rows: 12_345,
    bytes: 2_400_000,
    sha256: "a".repeat(64),
    failure: null,
    by: "Claire Morel",
    at: "2026-11-22T09:00:00.000Z",
    finishedAt: "2026-11-22T09:01:00.000Z",
    expiresAt: "2026-12-22T09:01:00.000Z",
    cancellable: false,
    ...over,
  };
}
const UNFINISHED = { rows: null, bytes: null, sha256: null, finishedAt: null, expiresAt: null } as const;

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(dossiers: readonly DossierView[], filters = NO_FILTER, locale: Locale = "fr"): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
        <DossierSection scope={SCOPE} dossiers={dossiers} filters={filters} />
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
  return markup.replace(/[\u00a0\u202f]/g, " ");
}

describe("the section of the eligibility dossier", () => {
  it.each(LOCALES)("offers a finished one with what it is made from, its size, its hash and its end, in %s", async (locale) => {
    const text = await shown([aDossier()], NO_FILTER, locale);
    expect(text).toContain(`href="${FILE}"`);
    expect(text).toContain("a".repeat(64));
    expect(text).toContain("Claire Morel");
    expect(text).toContain(locale === "fr" ? "édition 2026-11, import n° 2, au 22 nov. 2026" : "edition 2026-11, import no. 2");
    expect(text).toContain(locale === "fr" ? "12 345 lignes" : "12,345 lines");
    expect(text).not.toContain("style=");
  });

  it("tells how far one is, and lets stop it who may", async () => {
    const making = { ...UNFINISHED, state: "making", progress: { done: 500, total: 2_000 } } as const;
    const text = await shown([aDossier({ ...making, cancellable: true })]);
    expect(text).toContain("500 sur 2 000 lignes");
    expect(text).toContain("Arrêter le dossier demandé le");
    expect(await shown([aDossier(making)])).not.toContain("Arrêter le dossier");
    expect(text).not.toContain(FILE);
  });

  it("says in how many volumes one comes", async () => {
    expect(await shown([aDossier({ format: "pdf", volumes: 5 })])).toContain("5 volumes (archive ZIP)");
    expect(await shown([aDossier({ format: "pdf" })])).not.toContain("volumes");
  });

  it("says why one failed, and offers no file of one that is over", async () => {
    const failed = await shown([aDossier({ ...UNFINISHED, state: "failed", failure: "counts-differ" })]);
    expect(failed).toContain("ne concordaient pas");
    expect(await shown([aDossier({ state: "expired" })])).not.toContain(FILE);
  });

  it("keeps the filters of the list, and says the next step where there is none yet", async () => {
    const text = await shown([], { verdict: "redesign", blocking: "azure-front-door", search: "pa" });
    expect(text).toContain("Aucun dossier n’a encore été demandé");
    expect(text).toMatch(/<option value="redesign" selected="">|value="redesign"/);
    expect(text).toContain("azure-front-door");
  });
});
