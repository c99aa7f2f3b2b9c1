import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { WorkloadDecisionCounts } from "@/lib/contract/workload-decision";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { DecisionMatrix } from "./decision-matrix";

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
const BASE = "/organisations/o/projects/p";
const COUNTS: WorkloadDecisionCounts = {
  day: "2026-11-22",
  ruleSet: "2026-08",
  edition: "2026-11",
  workloads: 1240,
  pressing: 2,
  byVerdict: [
    { verdict: "eligible", outcome: "plan", workloads: 1234 },
    { verdict: "redesign", outcome: "redesign", workloads: 6 },
  ],
  byLevel: [
    { level: "must", outcome: "plan", workloads: 1234 },
    { level: "must", outcome: "redesign", workloads: 5 },
    { level: "unknown", outcome: "redesign", workloads: 1 },
  ],
};

describe("DecisionMatrix", () => {
  it.each(LOCALES)("speaks %s throughout and carries no style attribute", async (locale) => {
    const html = await shown(<DecisionMatrix counts={COUNTS} base={BASE} />, locale);
    expect(html).not.toMatch(/ style=/);
    expect(html).toContain(locale === "fr" ? "2 charges ne peuvent pas attendre." : "2 workloads cannot wait.");
    expect(html).toContain(locale === "fr" ? "1 charge attend un fait" : "1 workload awaits a fact");
  });

  it("shows the pairs that are met only, with totals, and leads from each figure to the workloads that it counts", async () => {
    const html = await shown(<DecisionMatrix counts={COUNTS} base={BASE} />);
    expect(html).toContain("1\u202f239");
    expect(html).toContain(`href="${BASE}/workloads?verdict=redesign"`);
    expect(html).not.toContain(`href="${BASE}/workloads?verdict=planned"`);
    for (const cell of ["verdict=eligible&amp;outcome=plan", "level=must&amp;outcome=redesign", "outcome=redesign"])
      expect(html).toContain(`href="${BASE}/workloads?${cell}"`);
    expect(html).toContain(`href="${BASE}/obligations?level=must"`);
    expect(html).not.toContain("verdict=eligible&amp;outcome=redesign");
    expect(html).not.toContain("Migrer dès maintenant");
  });

  it("before the first import says what the page is for", async () => {
    const empty = { ...COUNTS, edition: null, workloads: 0, pressing: 0, byVerdict: [], byLevel: [] };
    expect(await shown(<DecisionMatrix counts={empty} base={BASE} />)).toContain(`href="${BASE}/inventory"`);
  });
});
