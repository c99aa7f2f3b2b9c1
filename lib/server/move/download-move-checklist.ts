import Papa from "papaparse";
import { downloadMoveChecklistRoute, type MoveView } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";
import { download } from "../use-case";
import { loadMove } from "./load-move";

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    "Ordre",
    "Étape",
    "À faire",
    "Services concernés",
    "À vérifier dans l’inventaire",
    "Questions éclairées",
    "Sources",
    "Fait le",
    "Par",
  ],
  en: [
    "Order",
    "Step",
    "To do",
    "Services concerned",
    "To check in the inventory",
    "Questions it helps",
    "Sources",
    "Done on",
    "By",
  ],
};
const YES: Readonly<Record<Locale, string>> = { fr: "oui", en: "yes" };

/** The checklist of a workload's move, in the order of work, with two columns left to be filled in. */
export const downloadMoveChecklist = download({
  permission: "workload.read",
  input: downloadMoveChecklistRoute.params.extend(downloadMoveChecklistRoute.query.shape),

  async run(open, { projectId, workloadId, locale }) {
    const move = await open((scope) => loadMove(scope, { projectId, workloadId }));
    const rows = [[...HEADINGS[locale]], ...linesOf(move, locale)];
    // The mark lets Excel read UTF-8; `escapeFormulae` keeps a name from running as a formula in it.
    const file = `\uFEFF${Papa.unparse(rows, { newline: "\r\n", escapeFormulae: true })}\r\n`;
    async function* body(): AsyncGenerator<string> {
      yield file;
    }
    return { fileName: "move-checklist.csv", contentType: "text/csv; charset=utf-8", body: body() };
  },
});

function linesOf({ steps }: MoveView, locale: Locale): string[][] {
  return steps.flatMap(({ title, checklist }, at) =>
    checklist.map(({ text, services, toCheck, questions, sources }) => [
      String(at + 1),
      title[locale],
      text[locale],
      services.map(({ name }) => name[locale]).join(" ; "),
      toCheck ? YES[locale] : "",
      questions.map((question) => question.text[locale]).join(" ; "),
      sources.map((source) => `${source.title[locale]} (${source.locator}, ${source.date})`).join(" ; "),
      "",
      "",
    ]),
  );
}
