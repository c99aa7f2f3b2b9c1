import type { Cell, Row, Workbook, Worksheet } from "exceljs";
import { escapedText, sheetText, type WrittenCell } from "@/lib/domain/exchange/sheet-cell";
import { serialOf } from "@/lib/domain/exchange/sheet-day";

const INK = "FF10204A";
const SOFT = "FF4A5675";
const HEAD = "FFE8ECF4";
const OPEN = "FFFFFDF2";
const LINE = { style: "thin", color: { argb: "FFDFE3EA" } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A text of ours or of somebody's. Always a text: what looks like a formula is none, now and when the cell is edited. */
export function putText(cell: Cell, text: string): void {
  cell.value = escapedText(sheetText(text));
  cell.numFmt = "@";
  cell.alignment = { wrapText: true, vertical: "top" };
}

export function putWritten(cell: Cell, written: WrittenCell | null, dayFormat: string): void {
  if (written?.kind === "text") {
    putText(cell, written.text);
    return;
  }
  cell.alignment = { wrapText: true, vertical: "top", horizontal: "left" };
  if (written?.kind === "number") cell.value = written.number;
  if (written?.kind !== "day") return;
  cell.value = serialOf(written.day);
  cell.numFmt = dayFormat;
}

/** A cell to write in: the others are locked, so that what the portal needs stays. */
export function openCell(cell: Cell): void {
  cell.protection = { locked: false };
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: OPEN } };
  cell.border = BORDER;
}

export function headRow(row: Row): void {
  row.eachCell({ includeEmpty: false }, (cell) => {
    cell.font = { bold: true, color: { argb: INK } };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: HEAD } };
    cell.border = BORDER;
  });
}

export function frame(row: Row): void {
  row.eachCell({ includeEmpty: false }, (cell) => {
    cell.border = BORDER;
  });
}

export function softText(cell: Cell): void {
  cell.font = { color: { argb: SOFT } };
}

/** A page of sentences: a title, then lines of a name and what it is. */
export function sentenceSheet(
  book: Workbook,
  name: string,
  title: string,
  lines: readonly (readonly [string, string])[],
): Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 26 }, { width: 100 }];
  putText(sheet.getCell(1, 1), title);
  sheet.mergeCells(1, 1, 1, 2);
  sheet.getCell(1, 1).font = { bold: true, size: 16, color: { argb: INK } };
  for (const [index, [label, text]] of lines.entries()) {
    const row = sheet.getRow(index + 3);
    putText(row.getCell(1), label);
    putText(row.getCell(2), text);
    row.getCell(1).font = { bold: true, color: { argb: INK } };
  }
  return sheet;
}

/** Without a word of passage: it keeps hands from slipping, it keeps nobody out. */
export async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
}
