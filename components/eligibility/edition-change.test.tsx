import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { EditionChange } from "@/lib/contract/edition-change";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { EditionChangeSheet } from "./edition-change-sheet";
import { EditionOffer } from "./edition-offer";

async function shown(element: ReactElement, locale: Locale = "fr"): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      {element}
    </NextIntlClientProvider>,
  );
  return markup.replace(/[\u00a0\u202f]/g, " ");
}

const edition = (id: string) => ({ id, title: { fr: `Édition ${id}`, en: `Edition ${id}` }, effectiveFrom: "2026-11-01" });
const aChange = (override: Partial<EditionChange> = {}): EditionChange => ({
  from: edition("2026-11"),
  to: edition("2026-11.1"),
  acceptable: true,
  services: {
    added: [{ id: "teams", name: { fr: "Teams", en: "Teams" } }],
    removed: [],
    changed: [
      {
        id: "lab",
        name: { fr: "Labo", en: "Lab" },
        before: { status: "unknown", evidence: "none" },
        after: { status: "available", evidence: "confirmed" },
      },
    ],
  },
  rules: { added: 1, removed: 0, changed: 2 },
  resources: [{ before: "unknown", after: "eligible", count: 1_284 }],
  workloads: [{ before: "unknown", after: "eligible", count: 3 }],
  workloadsSeen: 16,
  ...override,
});

describe("the change of edition", () => {
  it.each(LOCALES)("says which verdicts, services and conditions change, in %s", async (locale) => {
    const text = await shown(
      <EditionChangeSheet change={aChange()} base="/p" accept={<button type="button">ok</button>} />,
      locale,
    );
    const words = {
      fr: ["Indéterminé", "Éligible", "1 284", "1 service ajouté", "Teams", "1 ajoutée, aucune retirée, 2 modifiées", ">ok<"],
      en: ["Undetermined", "Eligible", "1,284", "1 service added", "1 added, none removed, 2 changed"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
    expect(text).not.toContain("style=");
  });

  it("says when nothing changes, when it is not offered, and when workloads are too many", async () => {
    const none = { added: [], removed: [], changed: [] };
    const same = aChange({ to: edition("2026-11"), acceptable: false, services: none, resources: [], workloads: [] });
    const text = await shown(<EditionChangeSheet change={same} base="/p" accept={null} />);
    for (const word of ["rien ne changerait", "Aucune charge ne change", "Aucune ressource ne change"])
      expect(text).toContain(word);
    const many = await shown(
      <EditionChangeSheet change={aChange({ acceptable: false, workloads: null })} base="/p" accept={null} />,
    );
    for (const word of ["n’est pas proposée au projet", "trop nombreuses"]) expect(many).toContain(word);
  });
});

describe("the offer of an edition", () => {
  it("is made only where a newer one is in force", async () => {
    const offered = { current: edition("2026-11"), offered: edition("2026-11.1") };
    expect(await shown(<EditionOffer offer={offered} base="/p" />)).toContain('href="/p/edition/2026-11.1"');
    expect(await shown(<EditionOffer offer={{ ...offered, offered: null }} base="/p" />)).toBe("");
  });
});
