import ExcelJS, { type Worksheet } from "exceljs";
import { questionsOf } from "@/lib/domain/assessment/questionnaire";
import { writeCell, writeComment } from "@/lib/domain/exchange/write-cell";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { expectedOf, offerOf } from "./answer-offer";
import { type ExchangeWords, exchangeWords } from "./exchange-words";
import type { ExchangedAssessment } from "./load-exchange";
import { COLUMN_KEYS, FACT_KEYS, FACTS_SHEET, HEADING_KEY, WORKBOOK_FORMAT } from "./workbook-keys";
import { frame, headRow, openCell, protect, putText, putWritten, sentenceSheet, softText } from "./write-sheet";

/** Places of the columns, from 1. */
const AT = { number: 1, section: 2, question: 3, why: 4, expected: 5, answer: 6, comment: 7, id: 8, revision: 9 } as const;
const WIDTHS = [5, 20, 46, 40, 40, 42, 42, 10, 10];
const OFFERS_COLUMN = 4;
const FIRST_ROW = 3;
const DAY_FORMAT: Readonly<Record<Locale, string>> = { fr: "dd/mm/yyyy", en: "yyyy-mm-dd" };

/** An assessment as a workbook that one fills in without the portal: how to, then a row a question. */
export async function writeAnswerWorkbook(given: ExchangedAssessment, locale: Locale, now: Date): Promise<Uint8Array> {
  const words = await exchangeWords(locale);
  const book = new ExcelJS.Workbook();
  book.creator = words("workbook.producer");
  book.created = now;
  const readMe = readMeSheet(book, given, locale, now, words);
  const sheet = book.addWorksheet(words("workbook.answers"), {
    views: [{ state: "frozen", ySplit: FIRST_ROW - 1, xSplit: 0 }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const facts = factsSheet(book, given, locale);
  headings(sheet, words);
  rows(sheet, facts, given, locale, words);
  await protect(sheet);
  await protect(readMe);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function readMeSheet(
  book: ExcelJS.Workbook,
  { questionnaire, organisation, project, assessment }: ExchangedAssessment,
  locale: Locale,
  now: Date,
  words: ExchangeWords,
): Worksheet {
  const facts = ["what", "fill", "choice", "several", "unknown", "lines", "keep", "back", "conflict"].map(
    (key) => [words(`workbook.help.${key}.label`), words(`workbook.help.${key}.text`)] as const,
  );
  return sentenceSheet(book, words("workbook.readMe"), questionnaire.title[locale], [
    [words("workbook.organisation"), organisation],
    [words("workbook.project"), project],
    [words("workbook.questionnaire"), `${questionnaire.title[locale]} (${questionnaire.id})`],
    [words("workbook.version"), assessment.version],
    [words("workbook.language"), words("workbook.thisLanguage")],
    [words("workbook.made"), formatMoment(locale, now.toISOString())],
    ["", ""],
    ...facts,
  ]);
}

function factsSheet(book: ExcelJS.Workbook, { assessment }: ExchangedAssessment, locale: Locale): Worksheet {
  const sheet = book.addWorksheet(FACTS_SHEET, { state: "veryHidden" });
  const facts = [
    [FACT_KEYS.format, WORKBOOK_FORMAT],
    [FACT_KEYS.assessment, assessment.id],
    [FACT_KEYS.questionnaire, assessment.questionnaireId],
    [FACT_KEYS.version, assessment.version],
    [FACT_KEYS.locale, locale],
  ] as const;
  for (const [index, [key, value]] of facts.entries()) {
    putText(sheet.getCell(index + 1, 1), key);
    putText(sheet.getCell(index + 1, 2), value);
  }
  return sheet;
}

function headings(sheet: Worksheet, words: ExchangeWords): void {
  sheet.columns = WIDTHS.map((width, index) => ({ width, hidden: index >= AT.id - 1 }));
  const keys = sheet.getRow(1);
  putText(keys.getCell(AT.id), COLUMN_KEYS.question);
  putText(keys.getCell(AT.revision), COLUMN_KEYS.revision);
  putText(keys.getCell(AT.answer), COLUMN_KEYS.answer);
  putText(keys.getCell(AT.comment), COLUMN_KEYS.comment);
  keys.hidden = true;
  const row = sheet.getRow(2);
  for (const name of ["number", "section", "question", "why", "expected", "answer", "comment"] as const)
    putText(row.getCell(AT[name]), words(`workbook.${name}`));
  putText(row.getCell(AT.id), HEADING_KEY);
  headRow(row);
  sheet.autoFilter = { from: { row: 2, column: AT.number }, to: { row: 2, column: AT.comment } };
  sheet.pageSetup.printTitlesRow = "2:2";
}

function rows(sheet: Worksheet, facts: Worksheet, given: ExchangedAssessment, locale: Locale, words: ExchangeWords): void {
  const numbers = new Map(questionsOf(given.questionnaire).map(({ id }, index) => [id, index + 1]));
  let offers = 0;
  for (const section of given.questionnaire.sections)
    for (const question of section.questions) {
      const number = numbers.get(question.id) ?? 0;
      const row = sheet.getRow(FIRST_ROW - 1 + number);
      const said = given.answers.get(question.id);
      row.getCell(AT.number).value = number;
      row.getCell(AT.number).alignment = { vertical: "top" };
      putText(row.getCell(AT.section), section.title[locale]);
      putText(row.getCell(AT.question), [question.text[locale], question.help?.[locale]].filter(Boolean).join("\n"));
      putText(row.getCell(AT.why), question.why[locale]);
      putText(row.getCell(AT.expected), expectedOf(question, numbers, locale, words));
      for (const column of [AT.why, AT.expected]) softText(row.getCell(column));
      const answer = row.getCell(AT.answer);
      answer.numFmt = question.kind === "number" ? "General" : question.kind === "date" ? DAY_FORMAT[locale] : "@";
      putWritten(answer, writeCell(question, said?.value ?? null, locale), DAY_FORMAT[locale]);
      const comment = row.getCell(AT.comment);
      comment.numFmt = "@";
      putWritten(comment, writeComment(said?.comment ?? "", locale), DAY_FORMAT[locale]);
      putText(row.getCell(AT.id), question.id);
      row.getCell(AT.revision).value = said?.revision ?? 0;
      const { validation, options } = offerOf(question, answer.address, { sheet: FACTS_SHEET, first: offers + 1 }, locale, words);
      for (const [index, text] of options.entries()) putText(facts.getCell(offers + index + 1, OFFERS_COLUMN), text);
      offers += options.length;
      answer.dataValidation = validation;
      frame(row);
      openCell(answer);
      openCell(comment);
    }
}
