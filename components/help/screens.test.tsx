import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { PLATFORM_ROLES, type PlatformRole, ROLES } from "@/lib/domain/access/policy";
import { findTerm, type Term as GlossaryTerm, searchTerms, sourcesOf } from "@/lib/domain/glossary/glossary";
import { stepsOf } from "@/lib/domain/help/first-steps";
import { platformStepsOf } from "@/lib/domain/help/platform-steps";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { FirstSteps } from "./first-steps";
import { GlossaryScreen } from "./glossary-screen";
import { FIGURES } from "./how-counted";
import { Term } from "./term";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, replace: () => undefined }) }));

/** A message that is missing fails the test. */
const refuse = (error: Error) => {
  throw error;
};

async function draw(locale: Locale, element: ReactElement): Promise<string> {
  const messages = await loadMessages(locale);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}
function termView(given: GlossaryTerm) {
  const { also: _, ...term } = given;
  const see = term.see.map((id) => ({ id, name: findTerm(id)?.name ?? term.name }));
  return { ...term, sources: sourcesOf(given), see };
}
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

describe("the first steps on the page", () => {
  const acts = { oneself: new Set(["start-module"]), anybody: new Set<string>() };
  const panel = (role: (typeof ROLES)[number], project: string | null, hidden = false) => (
    <FirstSteps
      place={{ name: "Ville", base: "/o", project }}
      own={{ role, hidden, steps: stepsOf(role, acts) }}
      platform={null}
    />
  );

  it.each(ROLES)("tell a %s three things to do, in both languages, each with its page", async (role) => {
    for (const locale of LOCALES) {
      const html = await draw(locale, panel(role, "/o/p"));
      expect(html.match(/<li/g)).toHaveLength(3);
      expect(html).toContain("Ville");
      for (const { place } of stepsOf(role, acts))
        expect(html).toContain(`href="${place === "members" ? "/o" : "/o/p"}/${place}"`);
    }
  });
  it("say in words what is done and what is not", async () => {
    const html = await draw("fr", panel("contributor", "/o/p"));
    expect(html.match(/>Fait</g)).toHaveLength(1);
    expect(html.match(/>À faire</g)).toHaveLength(2);
  });
  it("lead to the organisation where there is no project yet, and can be kept again when they were put away", async () => {
    const html = await draw("en", panel("project-lead", null, true));
    expect(html).toContain('href="/o"');
    expect(html).toContain('href="/o/members"');
    expect(html).toContain("Keep on this page");
  });

  const across = (role: PlatformRole) => ({ role, steps: platformStepsOf(role, new Set(["draft-qualification"])) });
  it.each(PLATFORM_ROLES)("tell a %s theirs in both languages, without any organisation", async (role) => {
    for (const locale of LOCALES) {
      const platform = { hidden: false, roles: [across(role)] };
      const html = await draw(locale, <FirstSteps place={null} own={null} platform={platform} />);
      expect(html.match(/<li/g)).toHaveLength(across(role).steps.length);
      expect(html).toContain('href="/account"');
    }
  });
  it("of several roles stand one under the other, put away together; of none, nothing is drawn", async () => {
    const both = { hidden: false, roles: [across("catalogue-editor"), across("administrator")] };
    const html = await draw("fr", <FirstSteps place={null} own={null} platform={both} />);
    expect(html.match(/<ol/g)).toHaveLength(2);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html.match(/>Fait</g)).toHaveLength(1);
    expect(await draw("fr", <FirstSteps place={null} own={null} platform={null} />)).toBe("");
  });
});
