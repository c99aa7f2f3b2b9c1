import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { aDecision, someGrounds } from "./builders";
import { DecisionPanel } from "./decision-panel";
import { WhatIfForm } from "./what-if-form";

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
const { situation, deadlines } = someGrounds();
const pressed = someGrounds({
  situation: { ...situation, dataCategories: ["essential-state-mission"], harms: ["public-order"] },
  deadlines: { ...deadlines, contractEndsOn: "2027-03-31" },
});

describe("DecisionPanel", () => {
  it.each(LOCALES)("speaks %s throughout and carries no style attribute", async (locale) => {
    const html = await shown(<DecisionPanel decision={aDecision(pressed)} whatIf={null} />, locale);
    expect(html).not.toMatch(/ style=/);
    expect(html).toContain(locale === "fr" ? "Vous ne pouvez pas attendre" : "You cannot wait");
    expect(html).toContain(locale === "fr" ? "D’ici là, demandez une dérogation" : "Meanwhile, ask for a derogation");
  });

  it("numbers each sentence and tells its ground below, with source and date", async () => {
    const decision = aDecision(pressed);
    const html = await shown(<DecisionPanel decision={decision} whatIf={null} />);
    for (const number of decision.argument.keys()) {
      expect(html).toContain(`href="#decision-ground-${number + 1}"`);
      expect(html).toContain(`id="decision-ground-${number + 1}"`);
    }
    expect(html).toContain("Loi n° 2024-449 (SREN)");
    expect(html).toContain("Indices concordants");
  });

  it.each(LOCALES)("names the other offers that are qualified, with decision, validity and source, in %s", async (locale) => {
    const offer = {
      provider: { id: "numspot", name: "NumSpot" },
      offer: { fr: "Plateforme", en: "Platform" },
      scope: "iaas",
      decision: "3395",
      validTo: "2029-07-31",
      standing: "secondary",
      source: { text: { fr: "Catalogue mensuel", en: "Monthly catalogue" }, date: "2026-09-13" },
    } as const;
    const html = await shown(<DecisionPanel decision={{ ...aDecision(pressed), alternatives: [offer] }} whatIf={null} />, locale);
    const words = {
      fr: ["décision 3395", "valide jusqu’au 31 juil. 2029", "Catalogue mensuel", "vérifiez la portée"],
      en: ["decision 3395", "valid until 31 Jul 2029", "Monthly catalogue", "check scope"],
    };
    for (const word of [...words[locale], 'href="/catalogue/providers/numspot"']) expect(html).toContain(word);
  });

  it("says what is not known as not known, and that no deadline was entered", async () => {
    expect(await shown(<DecisionPanel decision={aDecision(pressed)} whatIf={null} />)).toContain("non connu");
    const calm = await shown(<DecisionPanel decision={aDecision()} whatIf={null} />);
    expect(calm).toContain("Migrer dès maintenant");
    expect(calm).toContain("Aucune échéance n’est renseignée");
  });
});

describe("WhatIfForm", () => {
  it.each(LOCALES)("shows in %s what the recorded facts lead to", async (locale) => {
    const html = await shown(<WhatIfForm grounds={pressed} />, locale);
    expect(html).not.toMatch(/ style=/);
    expect(html).toContain(locale === "fr" ? "La décision serait la même." : "The decision would be the same.");
  });
});
