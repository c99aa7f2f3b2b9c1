import Papa from "papaparse";
import { downloadTrainingRecordRoute } from "@/lib/contract/training-people";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { loadProject } from "../inventory/store-project";
import { download, type ScopeOpener } from "../use-case";
import { titleOf } from "./curriculum";
import { pageOfRecord, type RecordLine } from "./store-record-list";

const PAGE = 1_000;
/** The first six are the headings that an import reads, in both languages: what is exported here can be taken in elsewhere. */
const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    "name",
    "email",
    "roles",
    "module",
    "completed_on",
    "score",
    "Titre",
    "Commencé le",
    "Source",
    "Questions",
    "Réponses justes",
    "Essais",
    "Texte du",
  ],
  en: [
    "name",
    "email",
    "roles",
    "module",
    "completed_on",
    "score",
    "Title",
    "Started on",
    "Source",
    "Questions",
    "Right answers",
    "Attempts",
    "Text of",
  ],
};

/** The training record as a file: who began and completed what, when and how. */
export const downloadTrainingRecord = download({
  permission: "training.manage",
  input: downloadTrainingRecordRoute.params.extend(downloadTrainingRecordRoute.query.shape),

  async run(open, { projectId, locale }) {
    await open((scope) => loadProject(scope, projectId));
    return { fileName: "training-record.csv", contentType: "text/csv; charset=utf-8", body: lines(open, projectId, locale) };
  },
});

async function* lines(open: ScopeOpener, projectId: string, locale: Locale): AsyncGenerator<string> {
  // The mark lets Excel read UTF-8; `escapeFormulae` keeps a name from running as a formula in it.
  yield `\uFEFF${Papa.unparse([[...HEADINGS[locale]]], { newline: "\r\n" })}\r\n`;
  const pageAfter = (last: RecordLine | null): Promise<RecordLine[]> =>
    open((scope) => pageOfRecord(scope, projectId, last, PAGE));
  for (let rows = await pageAfter(null); rows.length > 0; rows = await pageAfter(rows.at(-1) ?? null)) {
    yield `${Papa.unparse(
      rows.map((row) => cellsOf(row, locale)),
      { newline: "\r\n", escapeFormulae: true },
    )}\r\n`;
  }
}

function cellsOf(row: RecordLine, locale: Locale): string[] {
  const day = (moment: Date | null) => (moment ? wallTime(moment).day : "");
  const score = row.right === null || row.total === null ? "" : String(Math.round((row.right / row.total) * 100));
  const portal = row.source === "portal";
  return [
    row.name,
    row.email ?? "",
    row.roles.join("; "),
    row.moduleId,
    day(row.completedAt),
    score,
    titleOf(row.moduleId, locale),
    day(row.startedAt),
    row.source,
    portal ? String(row.total ?? "") : "",
    portal ? String(row.right ?? "") : "",
    String(row.attempts),
    portal ? row.moduleUpdated.toISOString().slice(0, 10) : "",
  ];
}
