import { drawRule } from "./draw-paint";
import type { SaidTable } from "./said";
import { LEADING, type Look, type Place, SOFT, type TaggedDocument } from "./tagged-document";

const HEADING: Look = { size: 9.5, bold: true };
const HEAD: Look = { size: 6.5, bold: true, colour: SOFT };
const CELL: Look = { size: 7 };
const NOTE: Look = { size: 6.5, colour: SOFT };
const GUTTER = 6;
const PAD = 1.5;

export interface Columns {
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly ends?: readonly number[];
  /** Lines that a cell has room for. */
  readonly lines: number;
}

/** A heading of the second level; gives the height it took. */
export function drawHeading(page: TaggedDocument, text: string, place: Place): number {
  let height = 0;
  page.tag("H2", () => {
    height = page.text(text, { lines: 1, ...place }, HEADING);
  });
  return height + 2;
}

/** A paragraph in small print. */
export function drawNote(page: TaggedDocument, text: string, place: Place, look: Look = NOTE): number {
  let height = 0;
  page.tag("P", () => {
    height = page.text(text, place, look);
  });
  return height;
}

/** Title, table with its heads, note; or in the table's place why it is empty. Gives the height that all of it took. */
export function drawTable(page: TaggedDocument, said: SaidTable, place: Place, columns: Columns): number {
  const { y } = place;
  let at = y + drawHeading(page, said.title, place);
  if (said.rows.length === 0) return at + drawNote(page, said.empty, { ...place, y: at, lines: 2 }, CELL) - y;
  const table = page.open("Table");
  const cells = columnsOf(place, columns.widths);
  const row = (texts: readonly string[], look: Look, lines: number, first: "Column" | "Row") => {
    const bold = (index: number) => (index === 0 && first === "Row" ? { bold: true } : {});
    const height = Math.max(
      ...texts.map(
        (text, index) => page.fit(text, { width: cells[index]?.width ?? 0, lines }, { ...look, ...bold(index) }).length,
      ),
    );
    const tr = page.open("TR", table);
    for (const [index, text] of texts.entries()) {
      const cell = cells[index] ?? { x: 0, width: 0 };
      const head = first === "Column" || index === 0;
      const align = columns.ends?.includes(index) ? { align: "end" as const } : {};
      page.tag(
        head ? "TH" : "TD",
        () => page.text(text, { ...cell, y: at + PAD, lines }, { ...look, ...align, ...bold(index) }),
        tr,
        {
          ...(head ? { scope: first } : {}),
        },
      );
    }
    tr.end();
    at += height * look.size * LEADING + PAD * 2;
    page.artefact(() => drawRule(page, place.x, at, place.width));
  };
  row(said.head, HEAD, 1, "Column");
  for (const texts of said.rows) row(texts, CELL, columns.lines, "Row");
  table.end();
  if (said.note) at += PAD + drawNote(page, said.note, { ...place, y: at + PAD, lines: 1 });
  return at - y;
}

/** Where the columns of a table stand, by their shares of its width. */
export function columnsOf({ x, width }: Pick<Place, "x" | "width">, widths: readonly number[]): { x: number; width: number }[] {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const room = width - GUTTER * (widths.length - 1);
  let left = x;
  return widths.map((share) => {
    const place = { x: left, width: (share / whole) * room };
    left += place.width + GUTTER;
    return place;
  });
}
