import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { OwnQuestionnaireView, QuestionnaireFilePreview } from "@/lib/contract/own-questionnaire";
import { READING_CODES } from "@/lib/domain/exchange/konveyor-words";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { OwnRemarks } from "./own-lines";
import { OwnPreview } from "./own-preview";
import { OwnTable } from "./own-table";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

async function shown(element: ReactElement, locale: Locale = "fr"): Promise<string> {
  const messages = await loadMessages(locale);
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}
const aPreview = (over: Partial<QuestionnaireFilePreview> = {}): QuestionnaireFilePreview => ({
  title: "Socle",
  outcome: "new",
  version: "1.0",
  sections: 1,
  questions: 2,
  answers: 6,
  remarks: [{ line: 12, field: "sections[1].questions[1].includeFor", standing: "kept", code: "include-for", given: "a = b" }],
  remarkCount: 1,
  lines: [{ line: 1, part: "questionnaire", text: "Socle", risk: null }],
  sha256: "0".repeat(64),
  ...over,
});
const preview = (over: Partial<QuestionnaireFilePreview> = {}) => (
  <OwnPreview
    name="socle.yaml"
    preview={aPreview(over)}
    language={null}
    onLanguage={() => undefined}
    busy={false}
    onImport={() => undefined}
    problem={null}
    another={null}
  />
);

describe("the preview of a questionnaire", () => {
  it.each(LOCALES)("says in %s what would be made of it, and line by line what has no effect", async (locale) => {
    const html = await shown(preview(), locale);
    expect(html).toContain("socle.yaml");
    expect(html).toContain(locale === "fr" ? "ligne 12" : "line 12");
    expect(html).toContain(locale === "fr" ? "Importer le questionnaire" : "Import the questionnaire");
  });

  it("offers no import while a line is wrong", async () => {
    const wrong = { line: 3, field: "name", standing: "wrong", code: "missing", given: "" } as const;
    const html = await shown(preview({ outcome: "wrong", remarks: [wrong] }));
    expect(html).toContain("corrigez les lignes");
    expect(html).not.toContain("Importer le questionnaire");
  });

  it.each(LOCALES)("has words for all that can be said of a line, in %s", async (locale) => {
    const remarks = READING_CODES.map((code, line) => ({ line, field: "f", standing: "note" as const, code, given: "" }));
    expect(await shown(<OwnRemarks remarks={remarks} count={remarks.length} />, locale)).not.toContain("own-questionnaire.");
  });
});

describe("the table of own questionnaires", () => {
  const item: OwnQuestionnaireView = {
    id: "own-x",
    title: "Socle",
    offered: true,
    versions: [
      {
        version: "1.0",
        fileName: "socle.yaml",
        language: "fr",
        by: "Camille",
        at: "2026-11-22T08:00:00.000Z",
        questions: 4,
        assessments: 1,
      },
    ],
  };
  it("says where each version comes from, and lets who may withdraw it", async () => {
    const table = (canManage: boolean) => <OwnTable items={[item]} organisationId="o" canManage={canManage} />;
    const html = await shown(table(true));
    expect(html).toContain("socle.yaml");
    expect(html).toContain("en français");
    expect(html).toContain("konveyor.yaml?version=1.0");
    expect(html).toContain("Ne plus proposer");
    expect(await shown(table(false))).not.toContain("Ne plus proposer");
  });
});
