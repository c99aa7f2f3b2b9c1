import type { FormatContext, Mapped } from "@/lib/domain/inventory/formats/format";
import { reject } from "@/lib/domain/inventory/formats/row";
import type { Recognised } from "./recognise-text";
import { type CsvRow, splitCsv } from "./split-csv";
import type { TextWindow } from "./text-window";

/** A row number and what the row became. */
export type NumberedRows = readonly (readonly [row: number, mapped: Mapped])[];

type Table = Extract<Recognised, { kind: "table" }>;

/**
 * Rows of a table under its recognised header. The portal ends its header with a delimiter and its rows without one, so the
 * columns counted are the named ones; any other difference means that cells are shifted, and the row is refused.
 */
export async function* readTable(window: TextWindow, table: Table, context: FormatContext): AsyncGenerator<NumberedRows> {
  const map = table.format.open(table.headers, context);
  const header = table.headers.join("\u0000");
  const named = table.headers.findLastIndex((name) => name.trim() !== "") + 1;
  const mapRow = ({ row, cells }: CsvRow): NumberedRows => {
    if (cells.every((cell) => cell.trim() === "") || cells.join("\u0000") === header) return [];
    return [[row, arityFault(cells, table.headers, named) ?? map(cells)]];
  };
  for await (const rows of splitCsv(window, table.delimiter, table.firstRow)) yield rows.flatMap(mapRow);
}

function arityFault(cells: readonly string[], headers: readonly string[], named: number) {
  const last = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const fits = cells.length >= named && last <= Math.max(named, headers.length);
  if (fits) return null;
  const few = cells.length < named;
  const seen = String(few ? cells.length : last);
  const shown = Object.fromEntries(headers.map((header, index) => [header.toLowerCase(), cells[index] ?? ""]));
  const cellsKept = { name: shown.name ?? shown.nom ?? cells[0] ?? "", type: shown.type ?? "" };
  return reject(few ? "too-few-fields" : "too-many-fields", null, cellsKept, { expected: String(named), seen });
}
