import ExcelJS from "exceljs";
import type { DutyLine } from "@/lib/domain/exchange/duty-checklist";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { answerText, documentText } from "./answer-text";
import { type ExchangeWords, exchangeWords } from "./exchange-words";
import type { ProjectDuties } from "./load-duties";
import { frame, headRow, putText, sentenceSheet } from "./write-sheet";

const COLUMNS = [
  ["clause", 9],
  ["duty", 46],
  ["strength", 16],
  ["bearer", 24],
  ["state", 16],
  ["answer", 40],
  ["rationale", 40],
  ["remedy", 36],
  ["comment", 36],
  ["documents", 36],
] as const;

/** The customer's duties for a tender file: annex 2 on a sheet of its own, the duties of the chapters on another. */
export async function writeDutyWorkbook(duties: ProjectDuties, locale: Locale, now: Date): Promise<Uint8Array> {
  const words = await exchangeWords(locale);
  const book = new ExcelJS.Workbook();
  book.creator = words("workbook.producer");
  book.created = now;
  sentenceSheet(book, words("duties.cover"), words("duties.title"), coverOf(duties, words, locale, now));
  dutySheet(book, words("duties.annex"), duties.annex, locale, words);
  dutySheet(book, words("duties.others"), duties.others, locale, words);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What the list is, of whom, of when, and what it is not. */
export function coverOf(duties: ProjectDuties, words: ExchangeWords, locale: Locale, now: Date): (readonly [string, string])[] {
  return [
    [words("workbook.organisation"), duties.organisation],
    [words("workbook.project"), duties.project],
    [words("workbook.version"), duties.version],
    [words("duties.assessment"), words(`duties.assessmentState.${duties.state ?? "none"}`)],
    [words("workbook.made"), formatMoment(locale, now.toISOString())],
    [words("duties.paraphrase"), words("duties.paraphraseText")],
    [words("duties.state"), words("duties.stateText")],
  ];
}

function dutySheet(book: ExcelJS.Workbook, name: string, lines: readonly DutyLine[], locale: Locale, words: ExchangeWords): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1, xSplit: 1 }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:1" },
  });
  sheet.columns = COLUMNS.map(([, width]) => ({ width }));
  const head = sheet.getRow(1);
  for (const [index, [key]] of COLUMNS.entries()) putText(head.getCell(index + 1), words(`duties.${key}`));
  headRow(head);
  for (const [index, line] of lines.entries()) {
    const row = sheet.getRow(index + 2);
    const cells = cellsOf(line, locale, words);
    for (const [column, [key]] of COLUMNS.entries()) putText(row.getCell(column + 1), cells[key]);
    frame(row);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
}

/** What is told of a duty, by column. */
export function cellsOf(
  { duty, question, value, state, rationale, remedy, comment, documents }: DutyLine,
  locale: Locale,
  words: ExchangeWords,
): Readonly<Record<(typeof COLUMNS)[number][0], string>> {
  return {
    clause: duty.clause,
    duty: duty.text[locale],
    strength: words(`duties.strengths.${duty.strength}`),
    bearer: words(duty.providerSupplies ? "duties.bearers.withProvider" : "duties.bearers.customer"),
    state: words(`duties.states.${state}`),
    answer: answerText(question, value, locale),
    rationale: rationale?.[locale] ?? "",
    remedy: remedy?.[locale] ?? "",
    comment,
    documents: documents.map(documentText).join("\n"),
  };
}
