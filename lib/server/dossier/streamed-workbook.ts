import { once } from "node:events";
import { PassThrough, type Writable } from "node:stream";
import ExcelJS from "exceljs";
import { escapedText, LONGEST_CELL, sheetText } from "@/lib/domain/exchange/sheet-cell";

/** Text, number, or nothing. A text is a text whatever it begins with: an inline string of a workbook is never a formula. */
export type CellValue = string | number | null;
export type ColumnLook = "text" | "number" | "day";
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly look: ColumnLook;
}

/** The most lines of a sheet that every program opens, heading included; more go on in the next sheet. */
const MOST_LINES = 1_000_000;
const HEAD = { bold: true, color: { argb: "FF10204A" } };
const FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8ECF4" } } as const;

type Zip = { append: (source: unknown, data: { name: string; date?: Date }) => unknown };

/** The library dates each part of the archive by the clock; dated by the file's own moment, equal content is equal bytes. */
class DatedWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  // Called by the library's constructor, before the first part is added: no field of this class exists by then.
  override addThemes(): Promise<void> {
    const writer = this as unknown as { zip: Zip; created: Date };
    const append = writer.zip.append.bind(writer.zip);
    writer.zip.append = (source, data) => append(source, { ...data, date: writer.created });
    const { addThemes } = ExcelJS.stream.xlsx.WorkbookWriter.prototype as unknown as { addThemes: () => Promise<void> };
    return addThemes.call(this);
  }
}

export interface WorkbookHead {
  readonly producer: string;
  readonly at: Date;
  readonly dayFormat: string;
}

/** A workbook that leaves as it is written: what is read from `stream` decides how fast lines are taken. */
export class StreamedWorkbook {
  readonly stream = new PassThrough({ highWaterMark: 256 * 1024 });
  readonly #left = new AbortController();
  readonly #book: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly #styles: Readonly<Record<ColumnLook, Partial<ExcelJS.Style>>>;

  constructor({ producer, at, dayFormat }: WorkbookHead) {
    const named = { creator: producer, lastModifiedBy: producer, created: at, modified: at };
    this.#book = new DatedWriter({ stream: this.stream, useStyles: true, useSharedStrings: false, ...named });
    this.stream.once("close", () => this.#left.abort());
    const alignment = { vertical: "top" } as const;
    this.#styles = {
      text: { numFmt: "@", alignment },
      number: { numFmt: "0", alignment },
      day: { numFmt: dayFormat, alignment },
    };
  }

  /** Lines of a table, page by page. `nameOf(2)` names the sheet where those go on that the first cannot hold. */
  async table(
    nameOf: (part: number) => string,
    columns: readonly SheetColumn[],
    pages: AsyncIterable<readonly (readonly CellValue[])[]>,
  ): Promise<void> {
    let part = 1;
    let sheet = this.#open(nameOf(part), columns);
    let lines = 1;
    for await (const page of pages) {
      for (const cells of page) {
        if (lines === MOST_LINES) {
          sheet.commit();
          part += 1;
          sheet = this.#open(nameOf(part), columns);
          lines = 1;
        }
        sheet.addRow(cells.map(written)).commit();
        lines += 1;
      }
      await this.#drained(sheet);
    }
    sheet.commit();
  }

  #open(name: string, columns: readonly SheetColumn[]): ExcelJS.Worksheet {
    const sheet = this.#book.addWorksheet(sheetName(name), {
      views: [{ state: "frozen", ySplit: 1, xSplit: 1 }],
      pageSetup: {
        orientation: "landscape",
        paperSize: 9,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: "1:1",
      },
    });
    sheet.columns = columns.map(({ width, look }) => ({ width, style: this.#styles[look] }));
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    const head = sheet.addRow(columns.map(({ title }) => written(title)));
    head.eachCell((cell) => {
      cell.font = HEAD;
      cell.fill = FILL;
      cell.numFmt = "@";
    });
    head.commit();
    return sheet;
  }

  /** A page of sentences: a title, then what is named and what it is. */
  page(name: string, title: string, lines: readonly (readonly [string, CellValue])[]): void {
    const sheet = this.#book.addWorksheet(sheetName(name), { views: [{ showGridLines: false }] });
    sheet.columns = [{ width: 38 }, { width: 100 }];
    const head = sheet.addRow([written(title)]);
    head.font = { ...HEAD, size: 16 };
    head.commit();
    sheet.addRow([]).commit();
    for (const [label, value] of lines) {
      const row = sheet.addRow([written(label), written(value)]);
      row.getCell(1).font = HEAD;
      row.getCell(2).alignment = { wrapText: true, vertical: "top", horizontal: "left" };
      row.commit();
    }
    sheet.commit();
  }

  async end(): Promise<void> {
    await this.#book.commit();
  }

  /** Until the archive has taken what was written: the library itself never waits. Throws once nobody reads any more. */
  async #drained(sheet: ExcelJS.Worksheet): Promise<void> {
    const { stream } = sheet as unknown as { stream: { pipes?: readonly Writable[] } };
    for (const pipe of stream.pipes ?? []) if (pipe.writableNeedDrain) await once(pipe, "drain", { signal: this.#left.signal });
    await new Promise((resolve) => setImmediate(resolve));
    this.#left.signal.throwIfAborted();
  }
}

function written(value: CellValue): CellValue {
  return typeof value === "string" ? escapedText(sheetText(value)).slice(0, LONGEST_CELL) : value;
}

/** Names of sheets are short and lack some signs. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}
