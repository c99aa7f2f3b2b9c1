import Papa from "papaparse";
import { RefusedInput } from "./refused-input";
import type { TextWindow } from "./text-window";

/** Characters without a complete row: a quote that is never closed would otherwise swallow the rest of the file. */
const ROW_LIMIT = 1024 * 1024;

export interface CsvRow {
  /** 1-based, counting records as a spreadsheet does. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows of a delimited text, a few hundred at a time, empty lines counted and left out. Line ends may be mixed. */
export async function* splitCsv(window: TextWindow, delimiter: string, firstRow: number): AsyncGenerator<readonly CsvRow[]> {
  let row = firstRow;
  for (let rest = "", open = true; open; ) {
    const incoming = window.text.slice(window.at);
    window.at = window.text.length;
    open = await window.more();
    const { text, held } = unifyLineEnds(rest + incoming, open);
    const parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"', header: false });
    const parsed: Papa.ParseResult<string[]> = parser.parse(text, 0, open);
    rest = open ? text.slice(parsed.meta.cursor) + held : "";
    if (rest.length > ROW_LIMIT) throw openQuote("element-too-large", row);
    const unclosed = open ? undefined : parsed.errors.find((error) => error.code === "MissingQuotes");
    if (unclosed) throw openQuote("truncated", row + (unclosed.row ?? 0));
    const rows: CsvRow[] = [];
    for (const cells of parsed.data) {
      if (cells.length > 1 || cells[0] !== "") rows.push({ row, cells });
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
