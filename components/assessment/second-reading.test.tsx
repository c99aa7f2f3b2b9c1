import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { AssessmentView } from "@/lib/contract/assessment";
import type { SecondReadingPage, SecondReadingView } from "@/lib/contract/second-reading";
import { aQuestionnaire, aSingle } from "@/lib/domain/assessment/builders";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { SecondReadingScreen } from "./second-reading-screen";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const AT = "2026-11-20T08:00:00.000Z";
const options = (id: string) => ({ kind: "options" as const, ids: [id] });
const assessment = {
  questionnaire: aQuestionnaire({ first: [aSingle("q1"), aSingle("q2")] }),
  state: "submitted",
  answers: [
    { questionId: "q1", revision: 1, value: options("good"), comment: "Vu", reason: null, personId: "p", name: "Claire", at: AT },
  ],
} as unknown as AssessmentView;
const aReading = (over: Partial<SecondReadingView> = {}): SecondReadingView => ({
  id: "r",
  state: "reading",
  opened: { personId: "p3", name: "Chef", at: AT },
  ended: null,
  readers: [
    { personId: "p1", name: "Karim", doneAt: null },
    { personId: "p2", name: "Léa", doneAt: null },
  ],
  questions: ["q1", "q2"],
  mine: [{ questionId: "q1", value: options("bad"), note: "Rien d’écrit" }],
  compared: null,
  ...over,
});

async function shown(page: Partial<SecondReadingPage>, personId = "p1", locale: Locale = "fr"): Promise<string> {
  const messages = await loadMessages(locale);
  const refuse = (error: Error) => {
    throw error;
  };
  const given = { reading: null, mayDecide: false, candidates: [], ...page };
  const scope = { organisationId: "o", projectId: "p", assessmentId: "a" };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={new QueryClient()}>
        <SecondReadingScreen scope={scope} base="/b" assessment={assessment} page={given} personId={personId} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

describe("a second reading", () => {
  it.each(LOCALES)("is offered to those who decide, when two people can read, in %s", async (locale) => {
    const two = [
      { personId: "p1", name: "Karim" },
      { personId: "p2", name: "Léa" },
    ];
    const submit = locale === "fr" ? "Ouvrir la seconde lecture" : "Open the second reading";
    expect(await shown({ mayDecide: true, candidates: two }, "p1", locale)).toContain(submit);
    expect(await shown({ mayDecide: true, candidates: two.slice(1) }, "p1", locale)).not.toContain(submit);
    expect(await shown({}, "p1", locale)).not.toContain(submit);
  });

  it("shows a reader the questions with the answer and their own mark, and everybody else that it is under way", async () => {
    const html = await shown({ reading: aReading() });
    for (const words of ["q1?", "q2?", "Vu", "Rien d’écrit", "Il reste 1 question sans avis."]) expect(html).toContain(words);
    const others = await shown({ reading: aReading({ mine: [] }) }, "p9");
    expect(others).toContain("Rien n’en est montré avant");
    expect(others).not.toContain("q1?");
    const done = { personId: "p1", name: "Karim", doneAt: AT };
    expect(await shown({ reading: aReading({ readers: [done, { personId: "p2", name: "Léa", doneAt: null }] }) })).toContain(
      "Votre lecture est terminée.",
    );
  });

  it.each(LOCALES)("lays differences side by side, and what was retained beside them, in %s", async (locale) => {
    const difference = {
      questionId: "q1",
      answer: options("good"),
      first: { value: options("bad"), note: "Rien d’écrit" },
      second: { value: options("good"), note: "" },
      decision: null,
    };
    const compared = { differences: [difference], agreement: { equal: 1, total: 2, kappa: null } };
    const html = await shown({ reading: aReading({ state: "compared", compared }), mayDecide: true }, "p1", locale);
    expect(html).toContain(locale === "fr" ? "1 écart, aucun tranché" : "1 difference, none decided");
    expect(html).toMatch(/50\s?%/);
    expect(html).toContain(locale === "fr" ? "non calculé" : "not computed");
    // The answer and the second reading say the same: one choice for both.
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(await shown({ reading: aReading({ state: "compared", compared }) }, "p9", locale)).not.toContain('type="radio"');
    const decision = { personId: "p1", name: "Karim", value: options("good"), reason: "Pièce reçue", at: AT };
    const decided = { differences: [{ ...difference, decision }], agreement: { equal: 30, total: 40, kappa: 0.4321 } };
    const closed = await shown(
      { reading: aReading({ state: "closed", ended: { personId: "p1", name: "Karim", at: AT }, compared: decided }) },
      "p9",
      locale,
    );
    for (const words of [
      "Pièce reçue",
      locale === "fr" ? "0,43" : "0.43",
      locale === "fr" ? "Tranché par Karim" : "Decided by Karim",
    ])
      expect(closed).toContain(words);
  });
});
