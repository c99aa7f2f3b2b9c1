import type { FaultView } from "@/lib/contract/training-people";
import { COLUMNS, type ColumnPlaces, type Fault, type FileKind, placesOf } from "@/lib/domain/training/training-file";
import { openCsv } from "@/lib/reader/open-csv";
import { RefusedInput } from "@/lib/reader/refused-input";
import { Unprocessable } from "../errors";

/** Rows per transaction. */
const BATCH = 500;
/** Faults that the answer names one by one; all rows are counted. */
const KEPT_FAULTS = 500;

export interface NumberedRow<Row> {
  readonly row: number;
  readonly value: Row;
}
type Read<Row> = { readonly row: Row } | { readonly faults: readonly Fault[] };

/** What a file of learners or completions came to, so far. */
export class FileTally {
  rows = 0;
  rejectedRows = 0;
  readonly faults: FaultView[] = [];

  reject(row: number, faults: readonly Fault[]): void {
    this.rejectedRows += 1;
    for (const fault of faults) if (this.faults.length < KEPT_FAULTS) this.faults.push({ row, ...fault });
  }
}

/**
 * Reads a file as it arrives and hands on its good rows, some hundred at a time; the others are in the tally. A file that is no table,
 * or lacks a column, is refused whole; one that breaks off keeps what was handed on.
 */
export async function readTrainingFile<Row>(
  kind: FileKind,
  body: AsyncIterable<Uint8Array>,
  read: (places: ColumnPlaces, cells: readonly string[]) => Read<Row>,
  take: (rows: readonly NumberedRow<Row>[], tally: FileTally) => Promise<void>,
): Promise<FileTally> {
  const tally = new FileTally();
  try {
    const { headings, rows } = await openCsv(body);
    const places = placesOf(kind, headings);
    if ("lacking" in places) throw lacking(places.lacking, headings);
    let waiting: NumberedRow<Row>[] = [];
    for await (const some of rows) {
      for (const { row, cells } of some) {
        tally.rows += 1;
        const outcome = read(places, cells);
        if ("faults" in outcome) tally.reject(row, outcome.faults);
        else waiting.push({ row, value: outcome.row });
        if (waiting.length < BATCH) continue;
        await take(waiting, tally);
        waiting = [];
      }
    }
    if (waiting.length > 0) await take(waiting, tally);
  } catch (error) {
    if (error instanceof RefusedInput) throw new Unprocessable(`file-${error.refusal.code}`, error.refusal.params);
    throw error;
  }
  tally.faults.sort((a, b) => a.row - b.row);
  return tally;
}

function lacking(columns: readonly (keyof typeof COLUMNS)[], headings: readonly string[]): Unprocessable {
  const names = columns.map((name) => COLUMNS[name][0]).join(", ");
  return new Unprocessable("file-columns", { columns: names, seen: headings.join(", ").slice(0, 200) });
}
