import type { FilePlace, FileProblem, FileRow } from "@/lib/domain/exchange/file-row";
import { readCell, readComment, type SheetHabits } from "@/lib/domain/exchange/read-cell";
import type { SheetCell } from "@/lib/domain/exchange/sheet-cell";
import { isUntouched, writeCell, writeComment } from "@/lib/domain/exchange/write-cell";
import { openWorkbook, type Sheet, type Workbook } from "@/lib/reader/open-workbook";
import { columnName, type SheetRow } from "@/lib/reader/workbook-sheet";
import { Unprocessable } from "../errors";
import type { AnswerFile } from "./answer-file";
import { COLUMN_KEYS, FACT_KEYS, HEADING_KEY, WORKBOOK_FORMAT } from "./workbook-keys";

/** The rows of a workbook of ours, wherever its columns and rows have gone. Refuses what is none, or of a form not known. */
export async function readAnswerWorkbook(bytes: Uint8Array): Promise<AnswerFile> {
  const book = await openWorkbook(bytes);
  const facts = factsOf(book);
  const format = facts.get(FACT_KEYS.format);
  if (format === undefined) throw new Unprocessable("file-not-ours");
  if (format !== WORKBOOK_FORMAT) throw new Unprocessable("file-form", { form: format.slice(0, 100), known: WORKBOOK_FORMAT });
  const habits: SheetHabits = { locale: facts.get(FACT_KEYS.locale) === "en" ? "en" : "fr", from1904: book.from1904 };
  const found = book.sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet);
    return layout ? [rowsIn(sheet, layout, habits)] : [];
  });
  if (found.length === 0) throw new Unprocessable("file-columns");
  return {
    format: "xlsx",
    assessmentId: facts.get(FACT_KEYS.assessment) ?? null,
    questionnaireId: facts.get(FACT_KEYS.questionnaire) ?? "",
    version: facts.get(FACT_KEYS.version) ?? "",
    rows: found.flatMap(({ rows }) => rows),
    problems: found.flatMap(({ problems }) => problems),
  };
}

const textIn = (cell: SheetCell | undefined): string => (cell?.kind === "text" ? cell.text.trim() : "");

function factsOf({ sheets }: Workbook): Map<string, string> {
  const wanted = new Set<string>(Object.values(FACT_KEYS));
  const facts = new Map<string, string>();
  for (const { cells } of sheets.flatMap(({ rows }) => rows))
    for (const [column, cell] of cells) if (wanted.has(textIn(cell))) facts.set(textIn(cell), textIn(cells.get(column + 1)));
  return facts;
}

interface Layout {
  readonly row: number;
  readonly question: number;
  readonly answer: number;
  /** Absent when somebody took the column away: what it held stays as it is. */
  readonly comment: number | null;
  readonly revision: number | null;
}

function layoutOf({ rows }: Sheet): Layout | null {
  for (const { number, cells } of rows) {
    const at = new Map([...cells].map(([column, cell]) => [textIn(cell), column]));
    const [question, answer] = [at.get(COLUMN_KEYS.question), at.get(COLUMN_KEYS.answer)];
    if (question === undefined || answer === undefined) continue;
    return {
      row: number,
      question,
      answer,
      comment: at.get(COLUMN_KEYS.comment) ?? null,
      revision: at.get(COLUMN_KEYS.revision) ?? null,
    };
  }
  return null;
}

function rowsIn(sheet: Sheet, layout: Layout, habits: SheetHabits): { rows: FileRow[]; problems: FileProblem[] } {
  const rows: FileRow[] = [];
  const problems: FileProblem[] = [];
  for (const row of sheet.rows) {
    const questionId = textIn(row.cells.get(layout.question));
    if (row.number === layout.row || questionId === HEADING_KEY) continue;
    const place: FilePlace = { sheet: sheet.name, row: row.number, column: columnName(layout.answer) };
    if (questionId !== "") rows.push(rowOf(row, questionId, place, layout, habits));
    else if (row.cells.has(layout.answer))
      problems.push({ place, questionId: null, fault: "no-question", given: textIn(row.cells.get(layout.answer)) });
  }
  return { rows, problems };
}

function rowOf({ cells }: SheetRow, questionId: string, place: FilePlace, layout: Layout, habits: SheetHabits): FileRow {
  const revision = layout.revision === null ? undefined : cells.get(layout.revision);
  const [answer, comment] = [cells.get(layout.answer), layout.comment === null ? undefined : cells.get(layout.comment)];
  return {
    place,
    questionId,
    revision: revision?.kind === "number" && Number.isInteger(revision.number) && revision.number >= 0 ? revision.number : null,
    read(question, known) {
      const untouched = (value: typeof known.value) =>
        (["fr", "en"] as const).some((locale) => isUntouched(writeCell(question, value, locale), answer, habits.from1904));
      const value = untouched(known.value) ? { ok: true as const, value: known.value } : readCell(question, answer, habits);
      if (!value.ok) return { ...value, column: columnName(layout.answer) };
      if (layout.comment === null || isUntouched(writeComment(known.comment, habits.locale), comment, habits.from1904))
        return { ok: true, said: { value: value.value, comment: known.comment } };
      const words = readComment(comment);
      if (!words.ok) return { ...words, column: columnName(layout.comment), given: textIn(comment) };
      return { ok: true, said: { value: value.value, comment: words.text } };
    },
  };
}
