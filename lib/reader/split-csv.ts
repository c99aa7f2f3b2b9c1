import Papa from "papaparse";
import type { Cells } from "@/lib/domain/microsoft365/column";
import { plainLines } from "./plain-lines";
import { RefusedInput } from "./refused-input";
import type { TextWindow } from "./text-window";

/** Characters without a complete row: a quote that is never closed would otherwise swallow the rest of the file. */
const ROW_LIMIT = 1024 * 1024;

export interface CsvRow {
  /** 1-based, counting records as a spreadsheet does. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row whose cells are perhaps not cut yet. */
export interface CellRow {
  readonly row: number;
  readonly cells: Cells;
}

/** Rows of a delimited text, a few hundred at a time, empty lines counted and left out. Line ends may be mixed. */
export function splitCsv(window: TextWindow, delimiter: string, firstRow: number): AsyncGenerator<readonly CsvRow[]> {
  return split(window, firstRow, (text, open) => parsed(text, delimiter, open));
}

/** The same for wide tables of which few columns are read: where there are no quotes, cells are cut when they are asked for. */
export function splitCells(window: TextWindow, delimiter: string, firstRow: number): AsyncGenerator<readonly CellRow[]> {
  const isPlain = (text: string) => delimiter.length === 1 && !text.includes('"');
  return split<Cells>(window, firstRow, (text, open) =>
    isPlain(text) ? { ...plainLines(text, delimiter, open), unclosed: null } : parsed(text, delimiter, open),
  );
}

interface Cut<C> {
  readonly lines: readonly C[];
  /** Where the first line that is not complete begins. */
  readonly cursor: number;
  /** How many lines down a quote is opened that is never closed; null: none is. */
  readonly unclosed: number | null;
}

function parsed(text: string, delimiter: string, open: boolean): Cut<string[]> {
  const parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"', header: false });
  const { data, meta, errors }: Papa.ParseResult<string[]> = parser.parse(text, 0, open);
  const unclosed = errors.find((error) => error.code === "MissingQuotes");
  return { lines: data, cursor: meta.cursor, unclosed: unclosed ? (unclosed.row ?? 0) : null };
}

async function* split<C extends Cells>(
  window: TextWindow,
  firstRow: number,
  cut: (text: string, open: boolean) => Cut<C>,
): AsyncGenerator<readonly { readonly row: number; readonly cells: C }[]> {
  let row = firstRow;
  for (let rest = "", open = true; open; ) {
    const incoming = window.text.slice(window.at);
    window.at = window.text.length;
    open = await window.more();
    const { text, held } = unifyLineEnds(rest + incoming, open);
    const { lines, cursor, unclosed } = cut(text, open);
    rest = open ? text.slice(cursor) + held : "";
    if (rest.length > ROW_LIMIT) throw openQuote("element-too-large", row);
    if (!open && unclosed !== null) throw openQuote("truncated", row + unclosed);
    const rows: { row: number; cells: C }[] = [];
    for (const cells of lines) {
      if (cells.length > 1 || cells.at(0) !== "") rows.push({ row, cells });
      row += 1;
    }
    if (rows.length > 0) yield rows;
  }
}

/** A carriage return at the very end may be half of a line end: it waits for the next chunk. */
function unifyLineEnds(text: string, open: boolean): { text: string; held: string } {
  if (!text.includes("\r")) return { text, held: "" };
  const held = open && text.endsWith("\r") ? "\r" : "";
  const kept = held ? text.slice(0, -1) : text;
  return { text: kept.replace(/\r\n?/g, "\n"), held };
}

function openQuote(code: "element-too-large" | "truncated", row: number): RefusedInput {
  const message = `The table cannot be read from about row ${row} on: a quote is opened and never closed.`;
  return new RefusedInput(code, message, { row });
}
