import { fieldsOf } from "@/lib/domain/microsoft365/as-record";
import type { Cells } from "@/lib/domain/microsoft365/column";
import type { LineFault, PersonLine, TenantBatch } from "@/lib/domain/microsoft365/tenant-file";
import type { TenantFile } from "./recognise-tenant-file";
import { type CellRow, splitCells } from "./split-csv";
import { splitJson } from "./split-json";
import type { TenantTally } from "./tenant-tally";
import type { TextWindow } from "./text-window";

type Lines = Extract<TenantFile, { shape: "table" | "list" }>;

/** Lines of a table or of a JSON list, a chunk at a time. */
export async function* readTenantLines(
  window: TextWindow,
  file: Lines,
  tally: TenantTally,
  consumed: () => number,
): AsyncGenerator<TenantBatch> {
  const chunks = file.shape === "table" ? tableLines(window, file) : listLines(window, file.headers);
  for await (const chunk of chunks) {
    const people: PersonLine[] = [];
    const faults: LineFault[] = [];
    for (const line of chunk) {
      if ("fault" in line) tally.reject({ row: line.row, field: null, code: line.fault }, faults);
      else tally.add(line.cells, line.row, people, faults);
    }
    yield { people, faults, bytes: consumed() };
  }
}

type Line = CellRow | { readonly row: number; readonly fault: "too-few-fields" | "too-many-fields" | "not-an-object" };

/**
 * Rows with their cells under the header; a row with more or fewer cells is shifted, and refused. Files put end to end repeat their
 * header, and spreadsheets leave rows of empty cells: neither is a line.
 */
async function* tableLines(window: TextWindow, file: Extract<Lines, { shape: "table" }>): AsyncGenerator<readonly Line[]> {
  window.at += file.start;
  const named = file.headers.findLastIndex((name) => name.trim() !== "") + 1;
  const [first] = file.headers;
  for await (const rows of splitCells(window, file.delimiter, file.firstRow)) {
    const lines: Line[] = [];
    for (const line of rows) {
      const { row, cells } = line;
      const start = cells.at(0);
      const dropped = (start === first && isHeader(cells, file.headers)) || (start === "" && isBlank(cells));
      if (dropped) continue;
      const fault = arity(cells, named, file.headers.length);
      lines.push(fault === null ? line : { row, fault });
    }
    yield lines;
  }
}

function isHeader(cells: Cells, headers: readonly string[]): boolean {
  return cells.length === headers.length && headers.every((header, index) => cells.at(index) === header);
}

/** Whether every cell from one on is empty. */
function isBlank(cells: Cells, from = 0): boolean {
  for (let index = from; index < cells.length; index += 1) if (cells.at(index)?.trim() !== "") return false;
  return true;
}

function arity(cells: Cells, named: number, most: number): "too-few-fields" | "too-many-fields" | null {
  if (cells.length < named) return "too-few-fields";
  return cells.length > most && !isBlank(cells, most) ? "too-many-fields" : null;
}

async function* listLines(window: TextWindow, headers: readonly string[]): AsyncGenerator<readonly Line[]> {
  for await (const part of splitJson(window, new Set(["", "value"]))) {
    if (part.kind !== "elements") continue;
    yield part.values.map((value, index): Line => {
      const fields = fieldsOf(value);
      const row = part.first + index;
      return fields ? { row, cells: headers.map((header) => cellOf(fields[header])) } : { row, fault: "not-an-object" };
    });
  }
}

/** A list of products is written as the CSV would. */
function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string").join("+");
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}
