import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { SandboxView } from "@/lib/contract/sandbox";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { type Demo, DemoChoices } from "./demo-choices";
import { SandboxSection } from "./sandbox-section";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const ID = "44444444-4444-4444-8444-444444444444";

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

describe("SandboxSection", () => {
  const there = (state: "making" | "ready" | "failed"): SandboxView => ({
    state,
    organisationId: ID,
    projectId: ID,
    done: state === "ready" ? 7 : 3,
    total: 7,
  });
  const section = (initial: SandboxView, locale: Locale) =>
    shown(<SandboxSection initial={initial} days={30} locale={locale} />, locale);

  it.each(LOCALES)("offers to load one where there is none, and says when it goes by itself, in %s", async (locale) => {
    const text = await section({ state: "none" }, locale);
    expect(text).toContain({ fr: "Charger un bac à sable", en: "Load a sandbox" }[locale]);
    expect(text).toContain("30");
    expect(text).not.toContain({ fr: "Supprimer le bac à sable", en: "Remove the sandbox" }[locale]);
  });

  it.each(LOCALES)("says how far it is filled, opens what is ready, and lets go of what failed, in %s", async (locale) => {
    const making = await section(there("making"), locale);
    expect(making).toContain({ fr: "Étape 4 sur 7", en: "Step 4 of 7" }[locale]);
    expect(making).toContain("<progress");
    const ready = await section(there("ready"), locale);
    expect(ready).toContain(`href="/organisations/${ID}/projects/${ID}"`);
    const failed = await section(there("failed"), locale);
    expect(failed).toContain('role="alert"');
    for (const text of [making, ready, failed])
      expect(text).toContain({ fr: "Supprimer le bac à sable", en: "Remove the sandbox" }[locale]);
  });
});

describe("DemoChoices", () => {
  const of = { email: "a@demonstration.invalid", password: "known-password" };
  const demo: Demo = {
    accounts: [{ ...of, role: "project-lead", name: "Claire Fontaine" }],
    teams: [{ organisation: "Hôpital (démonstration)", people: [{ ...of, role: "reader", name: "Cécile Guérin" }] }],
  };

  it.each(LOCALES)(
    "shows the main accounts, and folds the others by organisation with the role of each, in %s",
    async (locale) => {
      const text = await shown(<DemoChoices demo={demo} onChoose={() => undefined} busy={false} />, locale);
      const folded = text.slice(text.indexOf("<details"));
      expect(folded).not.toContain("Claire Fontaine");
      const role = { fr: "Lecture", en: "Reader" }[locale];
      for (const said of ["Hôpital (démonstration)", "Cécile Guérin", role]) expect(folded).toContain(said);
      expect(text).not.toContain("known-password");
    },
  );
});
