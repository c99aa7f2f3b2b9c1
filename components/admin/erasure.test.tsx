import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { erasurePreviewQuery } from "@/lib/client/erasure";
import type { AdministeredPerson } from "@/lib/contract/administration";
import type { ErasurePreview } from "@/lib/contract/erasure";
import { ERASED_NAME, NAMING_TEXTS } from "@/lib/domain/access/erasure";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { ErasePerson } from "./erase-person";
import { ErasureFacts } from "./erasure-facts";
import { NamedTexts } from "./named-texts";
import { PersonTable } from "./person-table";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const ID = "44444444-4444-4444-8444-444444444444";

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr", preview?: ErasurePreview): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  const client = new QueryClient();
  if (preview) client.setQueryData(erasurePreviewQuery(ID).queryKey, preview);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={client}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

const aPerson = (override: Partial<AdministeredPerson> = {}): AdministeredPerson => ({
  id: ID,
  name: "Camille Exemple",
  email: "camille@exemple.fr",
  createdAt: "2026-01-05T09:00:00.000Z",
  deactivatedAt: "2026-11-01T09:00:00.000Z",
  erasedAt: null,
  secondFactor: false,
  lastSeenAt: null,
  platformRoles: [],
  memberships: 0,
  engagements: 0,
  oneself: false,
  ...override,
});

describe("an erasure", () => {
  it.each(LOCALES)("is prepared before it is offered, in %s", async (locale) => {
    const text = await shown(<ErasePerson person={aPerson()} onErased={() => undefined} />, locale);
    expect(text).toContain(locale === "fr" ? "Préparer l’effacement" : "Prepare the erasure");
    expect(text).not.toContain("<form");
  });

  it.each(LOCALES)("says what it takes and what it leaves with its reason, in %s", async (locale) => {
    const text = await shown(<ErasureFacts />, locale);
    const words = { fr: ["empreinte", "sauvegardes", "textes libres"], en: ["sealed by a hash", "Backups", "Free texts"] }[
      locale
    ];
    for (const word of words) expect(text).toContain(word);
  });

  it.each(LOCALES)("tells in which texts of whom the name stands, for every kind of text, in %s", async (locale) => {
    const named = NAMING_TEXTS.map((place, at) => ({ organisation: "Agence", place, rows: at + 1 }));
    const text = await shown(<NamedTexts personId={ID} />, locale, { organisations: ["Agence", "Ailleurs"], named });
    const words = {
      fr: ["Charges", "à corriger par l’organisation", "conservé tel quel", "Agence, Ailleurs"],
      en: ["Workloads: name, owner", "for the organisation to correct", "kept as it is", "2 organisations"],
    }[locale];
    for (const word of words) expect(text).toContain(word);
    expect(text.match(/<tr/g)).toHaveLength(NAMING_TEXTS.length + 1);
  });

  it("says so when the name stands nowhere, and while it is looked for", async () => {
    const none = await shown(<NamedTexts personId={ID} />, "fr", { organisations: [], named: [] });
    for (const word of ["Aucune organisation", "Aucun de ces textes"]) expect(none).toContain(word);
    expect(await shown(<NamedTexts personId={ID} />, "fr")).toContain("Recherche du nom");
  });

  it("is shown in the reader’s language in the list of accounts, without the address that stands in for the old one", async () => {
    const erased = aPerson({ name: ERASED_NAME, email: `erased-${ID}@erased.invalid`, erasedAt: "2026-11-20T09:00:00.000Z" });
    const text = await shown(<PersonTable rows={[erased]} />, "en");
    for (const word of ["Erased person", "erased on 20 Nov 2026", ID]) expect(text).toContain(word);
    for (const word of ["Personne effacée", "erased.invalid"]) expect(text).not.toContain(word);
  });
});
