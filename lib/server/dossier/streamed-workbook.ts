import { PassThrough } from "node:stream";
import {
  type CellValue,
  type ColumnLook,
  contentTypes,
  coreXml,
  LOOK,
  linesOf,
  type NamedSheet,
  packageRelations,
  rowXml,
  sheetEnd,
  sheetStart,
  stylesXml,
  workbookRelations,
  workbookXml,
} from "./sheet-xml";
import { ZipStream } from "./zip-stream";

export type { CellValue, ColumnLook } from "./sheet-xml";
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly look: ColumnLook;
}
type Line = readonly CellValue[];

/** The most lines of a sheet that every program opens, heading included; more go on in the next sheet. */
const MOST_LINES = 1_000_000;
/** Letters that leave together: few enough to be encoded while they are still near, many enough to be worth a pass of the archive. */
const PIECE = 96 * 1024;

interface WorkbookHead {
  readonly producer: string;
  readonly at: Date;
  readonly dayFormat: string;
}

/** A workbook that leaves as it is written: what is read from `stream` decides how fast lines are taken. See decision 0032. */
export class StreamedWorkbook {
  readonly stream = new PassThrough({ highWaterMark: 256 * 1024 });
  readonly #zip: ZipStream;
  readonly #head: WorkbookHead;
  readonly #sheets: NamedSheet[] = [];

  constructor(head: WorkbookHead) {
    this.#head = head;
    this.#zip = new ZipStream(this.stream, head.at);
  }

  /** Lines of a table, page by page. `nameOf(2)` names the sheet where those go on that the first cannot hold. */
  async table(
    nameOf: (part: number) => string,
    columns: readonly SheetColumn[],
    pages: AsyncIterable<readonly Line[]>,
  ): Promise<void> {
    const lines = new Lines(pages);
    try {
      for (let part = 1; part === 1 || !(await lines.isOver()); part += 1) {
        const written = { rows: 1 };
        await this.#zip.add(this.#nextPath(), tableXml(columns, lines, written));
        this.#sheets.push({ name: sheetName(nameOf(part)), table: { columns: columns.length, rows: written.rows } });
      }
    } finally {
      await lines.leave();
    }
  }

  /** A page of sentences: a title, then what is named and what it is. */
  async page(name: string, title: string, lines: readonly (readonly [string, CellValue])[]): Promise<void> {
    const [names, texts] = [38, 100];
    const rows = lines.map((line, index) => rowXml(line, index + 3, [LOOK.label, LOOK.long], linesOf(line, [0, texts])));
    const xml = [
      sheetStart([names, texts], { table: false }),
      rowXml([title], 1, [LOOK.title]),
      ...rows,
      sheetEnd(2, lines.length + 2, { table: false }),
    ];
    await this.#zip.add(this.#nextPath(), xml);
    this.#sheets.push({ name: sheetName(name), table: null });
  }

  async end(): Promise<void> {
    const { producer, at, dayFormat } = this.#head;
    const count = this.#sheets.length;
    await this.#zip.add("xl/styles.xml", [stylesXml(dayFormat)]);
    await this.#zip.add("xl/workbook.xml", [workbookXml(this.#sheets)]);
    await this.#zip.add("xl/_rels/workbook.xml.rels", [workbookRelations(count)]);
    await this.#zip.add("docProps/core.xml", [coreXml(producer, at)]);
    await this.#zip.add("_rels/.rels", [packageRelations()]);
    await this.#zip.add("[Content_Types].xml", [contentTypes(count)]);
    await this.#zip.end();
  }

  #nextPath(): string {
    return `xl/worksheets/sheet${this.#sheets.length + 1}.xml`;
  }
}

async function* tableXml(columns: readonly SheetColumn[], lines: Lines, written: { rows: number }): AsyncGenerator<string> {
  const looks = columns.map(({ look }) => LOOK[look]);
  const titles = columns.map(({ title }) => title);
  const longs = columns.map(({ look, width }) => (look === "long" ? width : 0));
  const titled = columns.map(({ width }) => width - 2);
  yield sheetStart(
    columns.map(({ width }) => width),
    { table: true },
  ) +
    rowXml(
      titles,
      1,
      titles.map(() => LOOK.head),
      linesOf(titles, titled),
    );
  while (written.rows < MOST_LINES) {
    const some = await lines.take(MOST_LINES - written.rows);
    if (some.length === 0) break;
    let xml = "";
    for (const cells of some) {
      written.rows += 1;
      xml += rowXml(cells, written.rows, looks, linesOf(cells, longs));
      if (xml.length < PIECE) continue;
      yield xml;
      xml = "";
    }
    if (xml !== "") yield xml;
  }
  yield sheetEnd(columns.length, written.rows, { table: true });
}

/** Lines that come in pages and may go on in another sheet in the middle of one. */
class Lines {
  readonly #pages: AsyncIterator<readonly Line[]>;
  #held: readonly Line[] = [];
  #over = false;

  constructor(pages: AsyncIterable<readonly Line[]>) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** Those at hand, at most so many; none: it is over. */
  async take(most: number): Promise<readonly Line[]> {
    if (await this.isOver()) return [];
    const some = this.#held.slice(0, most);
    this.#held = this.#held.slice(most);
    return some;
  }

  /** Lets whoever reads the pages end, also where nobody writes them any more. */
  async leave(): Promise<void> {
    await this.#pages.return?.();
  }

  async isOver(): Promise<boolean> {
    while (this.#held.length === 0 && !this.#over) {
      const { done = false, value } = await this.#pages.next();
      this.#over = done;
      if (!done) this.#held = value;
    }
    return this.#over && this.#held.length === 0;
  }
}

/** Names of sheets are short and lack some signs. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}
