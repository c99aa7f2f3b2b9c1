import type { Locale } from "@/lib/domain/locale";
import { drawEstate, drawMatrix } from "./draw-estate";
import { drawBar, drawRule } from "./draw-paint";
import { drawHeading, drawNote, drawTable } from "./draw-table";
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
/** Lines that a text may take in a table: as many as leave room for the rest, and for how the exposure is counted. */
const LINES = [4, 3, 2] as const;

/** The first grounds say how the exposure is counted, before and after. */
const MOST_TELLING = 2;

interface Layout {
  readonly gap: number;
  readonly lines: number;
}
interface Tried extends DrawnPage {
  /** How the exposure is counted had room. */
  readonly whole: boolean;
}

/** The committee's page: A4, tagged, the same bytes for the same words. Tried first, to see what room is left, which is then shared out. */
export async function drawCommittee(said: SaidCommittee, locale: Locale, at: string): Promise<DrawnPage> {
  for (const lines of LINES) {
    const { spare, whole } = await drawPage(said, locale, at, { gap: GAP, lines });
    if (lines > 2 && (spare < 0 || !whole)) continue;
    return drawPage(said, locale, at, { gap: GAP + Math.min(15, Math.max(0, (spare - AIR) / (PARTS + 1))), lines });
  }
  throw new Error("the last layout is always taken");
}

async function drawPage(said: SaidCommittee, locale: Locale, at: string, { gap, lines }: Layout): Promise<Tried> {
  const page = new TaggedDocument({ title: `${said.title} – ${said.of}`, author: said.producer, locale, at });
  const width = page.pen.page.width - MARGIN * 2;
  const place = (y: number): Place => ({ x: MARGIN, y, width });
  const half = (width - 16) / 2;
  const left = (y: number): Place => ({ x: MARGIN, y, width: half });
  const right = (y: number): Place => ({ x: MARGIN + half + 16, y, width: half });
  const footTop = page.pen.page.height - MARGIN + 8 - footHeight(page, said, width);

  let y = MARGIN - 6;
  y += drawTop(page, said, place(y)) + gap;
  y += drawFigures(page, said, place(y)) + gap;
  y += drawEstate(page, said.estate, place(y)) + gap;
  y += drawMatrix(page, said.matrix, place(y)) + gap;
  y += drawTable(page, said.blockers, place(y), { widths: [17, 47, 7, 7, 11, 16], ends: [2, 3], lines }) + gap;
  const threats = drawTable(page, said.threats, left(y), { widths: [62, 38], lines: lines - 1 });
  const urgent = drawTable(page, said.urgent, right(y), { widths: [36, 44, 26], lines: lines - 1 });
  y += Math.max(threats, urgent) + gap;
  y += Math.max(drawExposure(page, said.exposure, left(y)), drawPeople(page, said, right(y))) + 3;
  const basis = drawBasis(page, said.exposure, place(y), footTop - AIR);
  y += basis.height;
  drawFoot(page, said, place(footTop));
  return { file: await page.end(), spare: footTop - y, whole: basis.whole };
}

function drawTop(page: TaggedDocument, said: SaidCommittee, place: Place): number {
  let { y } = place;
  const write = (tag: string, text: string, look: Look, lines: number) =>
    page.tag(tag, () => {
      y += page.text(text, { ...place, y, lines }, look);
    });
  write("P", said.producer, { size: 7.5, colour: SOFT }, 1);
  write("H1", said.title, { size: 16, bold: true }, 1);
  write("P", said.of, { size: 10, bold: true }, 2);
  write("P", said.on, { size: 8, colour: SOFT }, 1);
  return y - place.y;
}

const FIGURE = { pad: 6, gap: 8, height: 69 } as const;
function drawFigures(page: TaggedDocument, { figures, figuresTitle }: SaidCommittee, place: Place): number {
  const width = (place.width - FIGURE.gap * (figures.length - 1)) / figures.length;
  const boxes = figures.map((figure, index) => ({ figure, x: place.x + index * (width + FIGURE.gap) }));
  page.artefact(() => {
    for (const { x } of boxes) page.pen.lineWidth(0.7).roundedRect(x, place.y, width, FIGURE.height, 2).stroke(RULE);
    for (const { x } of boxes) page.pen.rect(x, place.y, 2.5, FIGURE.height).fill(INK);
  });
  const list = page.open("L", undefined, { alt: figuresTitle });
  for (const { figure, x } of boxes) {
    const item = page.open("LI", list);
    const room = { x: x + FIGURE.pad + 2, width: width - FIGURE.pad * 2 - 2, lines: 1 };
    page.tag(
      "LBody",
      () => {
        let y = place.y + 4;
        y += page.text(figure.name, { ...room, y }, { size: 7.5, colour: SOFT });
        y += page.text(figure.value, { ...room, y }, { size: 14, bold: true });
        if (figure.warning) y += page.text(figure.warning, { ...room, y }, WARNING);
        let left = figure.warning ? 3 : 4;
        for (const line of figure.lines.slice(0, left)) {
          const height = page.text(line, { ...room, y, lines: Math.min(2, left) }, BODY);
          left -= Math.round(height / (BODY.size * LEADING));
          y += height;
          if (left === 0) break;
        }
      },
      item,
    );
    item.end();
  }
  list.end();
  return FIGURE.height;
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
): { height: number; whole: boolean } {
  const textsOf = (count: number) => [...basis.slice(0, count), ...(count < basis.length ? [more(basis.length - count)] : [])];
  const heightOf = (count: number) =>
    textsOf(count).reduce((sum, text) => sum + page.fit(text, place, FOOT).length, 0) * FOOT.size * LEADING;
  let count = basis.length;
  while (count > 0 && place.y + heightOf(count) > end) count--;
  if (place.y + heightOf(count) > end) return { height: 0, whole: basis.length === 0 };
  let y = place.y;
  for (const text of textsOf(count)) y += drawNote(page, text, { ...place, y }, FOOT);
  return { height: y - place.y, whole: count >= Math.min(MOST_TELLING, basis.length) };
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
