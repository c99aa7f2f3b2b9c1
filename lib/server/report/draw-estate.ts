import { drawBar, drawRule, drawSign } from "./draw-paint";
import { drawHeading, drawNote } from "./draw-table";
import type { SaidCell, SaidEstate, SaidMatrix } from "./say-estate";
import { type Look, type Place, SOFT, type Structure, SUNKEN, type TaggedDocument } from "./tagged-document";

const BODY: Look = { size: 7 };
const SMALL: Look = { size: 6.3, colour: SOFT };
const BAR = 13;
const SIGN = 7;

/** The whole estate: one bar, each part with its sign and its figure in print. */
export function drawEstate(page: TaggedDocument, said: SaidEstate, place: Place): number {
  let y = place.y + drawHeading(page, said.title, place);
  if (said.bar) {
    const { bar } = said;
    const box = { x: place.x, y, width: place.width, height: BAR };
    page.tag("Figure", () => drawBar(page, box, bar.parts), undefined, {
      alt: bar.alt,
      bbox: [box.x, box.y, box.x + box.width, box.y + box.height],
    });
    y += BAR + 3;
    y += drawLegend(page, said, { ...place, y }) + 1;
  }
  for (const line of said.lines) y += drawNote(page, line, { ...place, y, lines: 2 });
  return y - place.y;
}

function drawLegend(page: TaggedDocument, { bar }: SaidEstate, place: Place): number {
  const look = { size: 6.8, bold: true };
  let [x, y] = [place.x, place.y];
  for (const { key, text } of bar?.parts ?? []) {
    const width = page.widthOf(text, look);
    if (x + SIGN + 3 + width > place.x + place.width) [x, y] = [place.x, y + 10];
    const at = { x: x + SIGN + 3, y, width: width + 1 };
    page.artefact(() => drawSign(page, key, at.x - SIGN - 3, y + 1, SIGN));
    page.tag("P", () => page.text(text, at, look));
    x = at.x + width + 9;
  }
  return y + 10 - place.y;
}

const NAME = 104;
const TOTAL = 36;
const ROW = 17;
const GAP = 4;

/** Verdict × obligation, with what is decided in each cell. */
export function drawMatrix(page: TaggedDocument, said: SaidMatrix, place: Place): number {
  let y = place.y + drawHeading(page, said.title, place);
  if (said.rows.length > 0) {
    const levels = said.head.length - 2;
    const width = (place.width - NAME - TOTAL - GAP) / levels;
    const xOf = (index: number) => place.x + NAME + index * width;
    const table = page.open("Table");
    drawHead(page, table, said, { ...place, y }, xOf, width);
    y += 10;
    for (const row of said.rows) {
      page.artefact(() => {
        drawRule(page, place.x, y, place.width);
        drawSign(page, row.verdict, place.x, y + 5, SIGN);
        for (const [index, cell] of row.cells.entries())
          if (cell) page.pen.rect(xOf(index), y + 1, width - GAP, ROW - 2).fill(SUNKEN);
      });
      const tr = page.open("TR", table);
      const name = { x: place.x + SIGN + 4, y: y + 4, width: NAME - SIGN - 8, lines: 1 };
      page.tag("TH", () => page.text(row.name, name, { ...BODY, bold: true }), tr, { scope: "Row" });
      for (const [index, cell] of row.cells.entries())
        page.tag("TD", () => cell && drawCell(page, cell, { x: xOf(index) + 4, y, width: width - GAP - 8 }), tr);
      const end = { x: place.x + place.width - TOTAL, y: y + 4, width: TOTAL };
      page.tag("TD", () => page.text(row.total, end, { ...BODY, bold: true, align: "end" }), tr);
      tr.end();
      y += ROW;
    }
    table.end();
    y += 2;
  }
  y += drawNote(page, said.lines.join(" "), { ...place, y, lines: 3 });
  return y - place.y;
}

function drawHead(
  page: TaggedDocument,
  table: Structure,
  { head }: SaidMatrix,
  place: Place,
  xOf: (index: number) => number,
  width: number,
): void {
  const tr = page.open("TR", table);
  for (const [index, text] of head.entries()) {
    const last = index === head.length - 1;
    const at = last
      ? { x: place.x + place.width - TOTAL, width: TOTAL }
      : { x: index === 0 ? place.x : xOf(index - 1) + 4, width: index === 0 ? NAME : width - GAP };
    const look = { ...SMALL, bold: true, align: last ? ("end" as const) : ("start" as const) };
    page.tag("TH", () => page.text(text, { ...at, y: place.y, lines: 1 }, look), tr, { scope: "Column" });
  }
  tr.end();
}

/** How many, how many of them on an estimate, and beside it what is decided of them. */
function drawCell(page: TaggedDocument, cell: SaidCell, { x, y, width }: Place): void {
  const look: Look = { size: 9, bold: true };
  const count = Math.max(page.widthOf(cell.workloads, look), page.widthOf(cell.weak, SMALL));
  const top = cell.weak ? y + 0.5 : y + 3;
  page.text(cell.workloads, { x, y: top, width: count + 1, lines: 1 }, look);
  if (cell.weak) page.text(cell.weak, { x, y: y + 9.5, width: count + 1, lines: 1 }, { ...SMALL, size: 5.6 });
  const room = { x: x + count + 5, width: width - count - 5 };
  const [only, second] = cell.outcomes;
  const lines = second === undefined ? page.fit(only ?? "", { ...room, lines: 2 }, SMALL) : cell.outcomes;
  const start = lines.length > 1 ? y + 0.8 : y + 4.5;
  for (const [index, line] of lines.entries()) page.text(line, { ...room, y: start + index * 7.6, lines: 1 }, SMALL);
}
