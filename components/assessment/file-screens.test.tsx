import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AnswerView } from "@/lib/contract/assessment";
import type { FileLine, FilePreview, FileProblemView } from "@/lib/contract/exchange";
import { aNumber, aQuestionnaire, aSingle, aText } from "@/lib/domain/assessment/builders";
import { CELL_FAULTS } from "@/lib/domain/exchange/read-cell";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { afterSaving, draftsOf, type FileDrafts } from "./file-draft";
import { FilePreviewView } from "./file-preview";

const QUESTIONNAIRE = aQuestionnaire({ only: [aSingle("q1"), aNumber("n"), aText("t")] });
const answer = (questionId: string, name: string): AnswerView => ({
  questionId,
  revision: 2,
  value: { kind: "unknown" },
  comment: "vu",
  reason: null,
  personId: "p",
  name,
  at: "2026-11-22T08:00:00.000Z",
});
const line = (questionId: string, theirs: AnswerView | null): FileLine => ({
  questionId,
  place: { sheet: "Réponses", row: 3, column: "F" },
  theirs,
  mine: { value: { kind: "options", ids: ["good"] }, comment: "<b>gras</b>" },
});
const problem = (over: Partial<FileProblemView> = {}): FileProblemView => ({
  place: { sheet: "Réponses", row: 8, column: "F" },
  questionId: "n",
  fault: "out-of-range",
  given: "4000",
  ...over,
});
const aPreview = (over: Partial<FilePreview> = {}): FilePreview => ({
  format: "xlsx",
  changes: [],
  conflicts: [],
  problems: [],
  problemCount: 0,
  unchanged: 3,
  absent: 0,
  ...over,
});
let drawn = 0;
const mutation = () => `m${++drawn}`;

async function shown(
  preview: FilePreview,
  state: FileDrafts = draftsOf(preview, mutation),
  locale: Locale = "fr",
): Promise<string> {
  const messages = await loadMessages(locale);
  const refuse = (error: Error) => {
    throw error;
  };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
      <FilePreviewView
        name="réponses.xlsx"
        preview={preview}
        state={state}
        questionnaire={QUESTIONNAIRE}
        href="/assessment"
        saving={false}
        onChoose={() => undefined}
        onSave={() => undefined}
        problem={null}
        another={null}
      />
    </NextIntlClientProvider>,
  );
  expect(html).not.toMatch(/ style=/);
  return html;
}

describe("the preview of a file", () => {
  it("shows each change with what the portal says now, text as text", async () => {
    const html = await shown(aPreview({ changes: [line("q1", answer("q1", "Claire Fontaine"))] }));
    for (const words of ["1 réponse à enregistrer", "q1?", "Je ne sais pas", "&lt;b&gt;gras&lt;/b&gt;", "Enregistrer 1 réponse"])
      expect(html).toContain(words);
  });

  it("shows both sides of a conflict, chosen for neither, and says what stays without a choice", async () => {
    const preview = aPreview({ changes: [line("t", null)], conflicts: [line("q1", answer("q1", ""))] });
    const html = await shown(preview);
    expect(html).toContain("Portail (une personne qui n’est plus ici, 22 nov. 2026, 09:00)");
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).not.toMatch(/checked/);
    expect(html).toContain("1 conflit sans choix\u202f: la réponse du portail restera.");
  });

  it("tells where a row stands, what it holds, what was expected and what to do, for every fault in both languages", async () => {
    const html = await shown(aPreview({ problems: [problem()], problemCount: 1 }));
    for (const words of ["Réponses, ligne 8, colonne F", "4000", "De 0 à 100.", "Écrivez un nombre entre les bornes"])
      expect(html).toContain(words);
    const problems = CELL_FAULTS.map((fault, at) => problem({ fault, place: { sheet: null, row: at + 1, column: null } }));
    for (const locale of LOCALES) {
      const all = await shown(aPreview({ problems, problemCount: 700 }), undefined, locale);
      expect(all).toContain(locale === "fr" ? "Les 10 premières sont montrées." : "The first 10 are shown.");
    }
  });

  it("says afterwards what was saved, what was refused and what came up meanwhile, and nothing to do when nothing is", async () => {
    const preview = aPreview({ changes: [line("q1", null), line("t", null), line("n", null)] });
    const start = draftsOf(preview, mutation);
    const done = afterSaving(start, { saved: ["q1"], conflicts: [answer("t", "Karim Benali")], refused: ["n"] }, mutation);
    const html = await shown(preview, done);
    for (const words of [
      "1 réponse est enregistrée.",
      "quelqu’un a répondu à 1 question",
      "1 réponse ne convient plus",
      "Karim Benali",
    ])
      expect(html).toContain(words);
    expect(await shown(aPreview(), undefined, "en")).toContain("This file changes nothing");
  });
});
