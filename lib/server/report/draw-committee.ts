import type { Locale } from "@/lib/domain/locale";
import { drawEstate, drawMatrix } from "./draw-estate";
import { drawBar, drawRule } from "./draw-paint";
import { drawHeading, drawNote, drawTable } from "./draw-table";
import type { SaidFigure } from "./said";
import type { SaidCommittee } from "./say-committee";
import type { SaidExposure } from "./say-exposure";
import { INK, LEADING, type Look, type Place, RULE, SOFT, TaggedDocument } from "./tagged-document";

const MARGIN = 34;
const FOOT: Look = { size: 6.3, colour: SOFT };
const BODY: Look = { size: 7 };
const WARNING: Look = { ...BODY, bold: true, colour: "#a83a05" };

export interface DrawnPage {
  readonly file: Uint8Array;
  /** What is left between the last line and the foot, in points: never below nothing. */
  readonly spare: number;
}

const GAP = 6;
const PARTS = 6;
/** Between the last line and the foot. */
const AIR = 4;
/** Lines that texts and answers may take: as many as leave room for the rest, and for how the exposure is counted. */
const ROOMS = [
  { lines: 4, side: 3, answer: 12, basis: 2 },
  { lines: 3, side: 3, answer: 10, basis: 2 },
  { lines: 4, side: 3, answer: 8, basis: 2 },
  { lines: 3, side: 2, answer: 7, basis: 2 },
  { lines: 2, side: 2, answer: 6, basis: 1 },
  { lines: 2, side: 2, answer: 5, basis: 1 },
  { lines: 2, side: 1, answer: 1, basis: 0 },
] as const;

interface Layout {
  readonly gap: number;
  /** Of a text in the table across the page, in those side by side, and of an answer. */
  readonly lines: number;
  readonly side: number;
  readonly answer: number;
}
interface Tried extends DrawnPage {
  /** The grounds of the exposure that had room; the first two say how it is counted, before and after. */
  readonly grounds: number;
}

/** The committee's page: A4, tagged, the same bytes for the same words. Tried first, to see what room is left, which is then shared out. */
export async function drawCommittee(said: SaidCommittee, locale: Locale, at: string): Promise<DrawnPage> {
  for (const [place, room] of ROOMS.entries()) {
    const { spare, grounds } = await drawPage(said, locale, at, { gap: GAP, ...room });
    const last = place === ROOMS.length - 1;
    if (!last && (spare < 0 || grounds < Math.min(room.basis, said.exposure.basis.length))) continue;
    return drawPage(said, locale, at, { gap: GAP + Math.min(15, Math.max(0, (spare - AIR) / (PARTS + 1))), ...room });
  }
  throw new Error("the last layout is always taken");
}

async function drawPage(said: SaidCommittee, locale: Locale, at: string, { gap, lines, side, answer }: Layout): Promise<Tried> {
  const page = new TaggedDocument({ title: `${said.title} – ${said.of}`, author: said.producer, locale, at });
  const width = page.pen.page.width - MARGIN * 2;
  const place = (y: number): Place => ({ x: MARGIN, y, width });
  const half = (width - 16) / 2;
  const left = (y: number): Place => ({ x: MARGIN, y, width: half });
  const right = (y: number): Place => ({ x: MARGIN + half + 16, y, width: half });
  const footTop = page.pen.page.height - MARGIN + 8 - footHeight(page, said, width);

  let y = MARGIN - 6;
  y += drawTop(page, said, place(y)) + gap;
  y += drawFigures(page, said, place(y), answer) + gap;
  y += drawEstate(page, said.estate, place(y)) + gap;
  y += drawMatrix(page, said.matrix, place(y)) + gap;
  y += drawTable(page, said.blockers, place(y), { widths: [17, 47, 7, 7, 11, 16], ends: [2, 3], lines }) + gap;
  const threats = drawTable(page, said.threats, left(y), { widths: [42, 36, 24], lines: side });
  const urgent = drawTable(page, said.urgent, right(y), { widths: [36, 44, 26], lines: side });
  y += Math.max(threats, urgent) + gap;
  y += Math.max(drawExposure(page, said.exposure, left(y)), drawPeople(page, said, right(y))) + 3;
  const basis = drawBasis(page, said.exposure, place(y), footTop - AIR);
  y += basis.height;
  drawFoot(page, said, place(footTop));
  return { file: await page.end(), spare: footTop - y, grounds: basis.count };
}

function drawTop(page: TaggedDocument, said: SaidCommittee, place: Place): number {
  let { y } = place;
  const write = (tag: string, text: string, look: Look, lines: number) =>
    page.tag(tag, () => {
      y += page.text(text, { ...place, y, lines }, look);
    });
  write("P", said.producer, { size: 7.5, colour: SOFT }, 1);
  write("H1", said.title, { size: 14, bold: true }, 1);
  write("P", said.of, { size: 10, bold: true }, 2);
  write("P", said.on, { size: 8, colour: SOFT }, 1);
  return y - place.y;
}

const FIGURE = { pad: 6, gap: 6, columns: 3, name: 7.5, value: 11 } as const;

/** The answers in rows of boxes, each row as high as its fullest box; gives the height of all of them. */
function drawFigures(page: TaggedDocument, { figures, figuresTitle }: SaidCommittee, place: Place, lines: number): number {
  const width = (place.width - FIGURE.gap * (FIGURE.columns - 1)) / FIGURE.columns;
  const list = page.open("L", undefined, { alt: figuresTitle });
  let y = place.y;
  for (let first = 0; first < figures.length; first += FIGURE.columns) {
    const row = figures.slice(first, first + FIGURE.columns);
    const height = Math.max(...row.map((figure) => heightOf(page, figure, width, lines)));
    for (const [index, figure] of row.entries()) {
      drawFigure(page, figure, { box: { x: place.x + index * (width + FIGURE.gap), y, width, height }, lines, list });
    }
    y += height + FIGURE.gap;
  }
  list.end();
  return y - FIGURE.gap - place.y;
}

/** The lines of an answer that have room, each with how many it takes. */
function roomed(
  page: TaggedDocument,
  { warning, lines }: SaidFigure,
  width: number,
  most: number,
): { text: string; lines: number }[] {
  let left = most - (warning ? 1 : 0);
  return lines.flatMap((text) => {
    const taken = left > 0 ? page.fit(text, { width: width - FIGURE.pad * 2 - 2, lines: left }, BODY).length : 0;
    left -= taken;
    return taken > 0 ? [{ text, lines: taken }] : [];
  });
}

function heightOf(page: TaggedDocument, figure: SaidFigure, width: number, most: number): number {
  const lines = roomed(page, figure, width, most).reduce((sum, one) => sum + one.lines, figure.warning ? 1 : 0);
  return LEADING * (FIGURE.name + FIGURE.value + lines * BODY.size) + 7;
}

interface Boxed {
  readonly box: Place & { readonly height: number };
  readonly lines: number;
  readonly list: ReturnType<TaggedDocument["open"]>;
}

function drawFigure(page: TaggedDocument, figure: SaidFigure, { box, lines, list }: Boxed): void {
  page.artefact(() => {
    page.pen.lineWidth(0.7).roundedRect(box.x, box.y, box.width, box.height, 2).stroke(RULE);
    page.pen.rect(box.x, box.y, 2.5, box.height).fill(INK);
  });
  const item = page.open("LI", list);
  const room = { x: box.x + FIGURE.pad + 2, width: box.width - FIGURE.pad * 2 - 2, lines: 1 };
  page.tag(
    "LBody",
    () => {
      let y = box.y + 4;
      y += page.text(figure.name, { ...room, y }, { size: FIGURE.name, colour: SOFT });
      y += page.text(figure.value, { ...room, y }, { size: FIGURE.value, bold: true });
      if (figure.warning) y += page.text(figure.warning, { ...room, y }, WARNING);
      for (const line of roomed(page, figure, box.width, lines))
        y += page.text(line.text, { ...room, y, lines: line.lines }, BODY);
    },
    item,
  );
  item.end();
}

const BAR = 8;
function drawExposure(page: TaggedDocument, said: SaidExposure, place: Place): number {
  let y = place.y + drawHeading(page, said.title, place);
  for (const { name, text, bar } of said.bars) {
    const box = { x: place.x + 42, y: y + 1, width: place.width - 42, height: BAR };
    page.tag("P", () => page.text(name, { ...place, y, width: 40, lines: 1 }, { ...BODY, bold: true }));
    page.tag("Figure", () => drawBar(page, box, bar.parts), undefined, {
      alt: bar.alt,
      bbox: [box.x, box.y, box.x + box.width, box.y + box.height],
    });
    y += BAR + 3;
    y += drawNote(page, text, { ...box, y, lines: 1 }, { size: 6.5 }) + 2;
  }
  if (said.empty) y += drawNote(page, said.empty, { ...place, y, lines: 2 }, BODY);
  return y - place.y;
}

/** Each ground whole or not at all, as far as there is room above the foot; the others are counted. */
function drawBasis(
  page: TaggedDocument,
  { basis, more }: SaidExposure,
  place: Place,
  end: number,
): { height: number; count: number } {
  const textsOf = (count: number) => [...basis.slice(0, count), ...(count < basis.length ? [more(basis.length - count)] : [])];
  const heightOf = (count: number) =>
    textsOf(count).reduce((sum, text) => sum + page.fit(text, place, FOOT).length, 0) * FOOT.size * LEADING;
  let count = basis.length;
  while (count > 0 && place.y + heightOf(count) > end) count--;
  if (place.y + heightOf(count) > end) return { height: 0, count: 0 };
  let y = place.y;
  for (const text of textsOf(count)) y += drawNote(page, text, { ...place, y }, FOOT);
  return { height: y - place.y, count };
}

function drawPeople(page: TaggedDocument, said: SaidCommittee, place: Place): number {
  let y = place.y + drawHeading(page, said.tenant.title, place);
  for (const line of said.tenant.lines) y += drawNote(page, line, { ...place, y, lines: 2 }, BODY);
  y += 4;
  y += drawHeading(page, said.training.title, { ...place, y });
  y += drawNote(page, said.training.line, { ...place, y, lines: 4 }, BODY);
  return y - place.y;
}

function footHeight(page: TaggedDocument, { foot }: SaidCommittee, width: number): number {
  const lines = foot.lines.reduce((total, line) => total + page.fit(line, { width, lines: 3 }, FOOT).length, 0);
  return 4 + FOOT.size * LEADING * (lines + 1);
}

function drawFoot(page: TaggedDocument, { foot }: SaidCommittee, place: Place): void {
  page.artefact(() => drawRule(page, place.x, place.y, place.width));
  let y = place.y + 3;
  page.tag("H2", () => {
    y += page.text(foot.title, { ...place, y, lines: 1 }, { ...FOOT, bold: true });
  });
  for (const line of foot.lines) y += drawNote(page, line, { ...place, y, lines: 3 }, FOOT);
}
