import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { findTerm, type Term as GlossaryTerm, searchTerms, sourcesOf } from "@/lib/domain/glossary/glossary";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { GlossaryScreen } from "./glossary-screen";
import { FIGURES } from "./how-counted";
import { Term } from "./term";

async function draw(locale: Locale, element: ReactElement): Promise<string> {
  const messages = await loadMessages(locale);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris">
      <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}
const termView = ({ also: _, ...term }: GlossaryTerm) => ({
  ...term,
  sources: sourcesOf(term),
  see: term.see.map((id) => ({ id, name: findTerm(id)?.name ?? term.name })),
});
const glossary = (search: string) => ({ items: searchTerms(search).map(termView), total: searchTerms("").length });

describe.each(LOCALES)("the glossary in %s", (locale) => {
  it("gives each word an address, its sources with standing and date, and what to read next", async () => {
    const html = await draw(locale, <GlossaryScreen glossary={glossary("")} search="" locale={locale} />);
    for (const { id } of searchTerms("")) expect(html).toContain(`id="${id}"`);
    expect(html).toContain(locale === "fr" ? "Source primaire" : "Primary source");
    expect(html).toContain('href="/glossary#qualification"');
    expect(html).toContain('dateTime="2022-03-08"');
  });
  it("says what to do when nothing is found, and how to see everything again", async () => {
    const html = await draw(locale, <GlossaryScreen glossary={glossary("zzz")} search="zzz" locale={locale} />);
    expect(html).toContain('href="/glossary"');
    expect(html).toContain(locale === "fr" ? "Aucun terme" : "No term");
  });
});

describe("a word that opens its definition", () => {
  it("is a button tied to a dialog of its own, which carries nothing before it is opened", async () => {
    const html = await draw("fr", <Term id="secnumcloud">SecNumCloud</Term>);
    const target = /popover(?:t|T)arget="([^"]+)"/.exec(html)?.[1];
    expect(target).toBeDefined();
    expect(html).toContain(`<span id="${target}" popover="auto" role="dialog"`);
    expect(html).not.toContain("ANSSI");
  });
  it("of an explained figure is in the glossary", () => {
    const known = searchTerms("").map(({ id }) => id);
    for (const ids of Object.values(FIGURES)) for (const id of ids) expect(known).toContain(id);
  });
});
