import PptxGenJS from "pptxgenjs";
import type { Locale } from "@/lib/domain/locale";
import { PAINTS } from "./draw-paint";
import type { SaidFigure, SaidTable } from "./said";
import type { SaidCommittee } from "./say-committee";
import type { SaidMatrix } from "./say-estate";
import { settleArchive } from "./settle-archive";
import { INK, RULE, SOFT, SUNKEN } from "./tagged-document";

type Slide = PptxGenJS.Slide;
type Row = PptxGenJS.TableRow;
interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}
const FONT = "IBM Plex Sans";
const LEFT = 0.45;
const WIDTH = 13.33 - LEFT * 2;
const hex = (colour: string) => colour.slice(1).toUpperCase();
/** In points: what is read from the end of a table. */
const TEXT = 12;
/** Of that size, in a wide font: the deck's own may be missing where it is opened. */
const LETTERS_PER_INCH = 10;

/** A title that a screen reader finds: the library's text boxes are none. */
const MASTER = "NOTE";
const TITLE = "title";
const TITLE_LOOK = {
  x: LEFT,
  y: 0.25,
  w: WIDTH,
  h: 0.4,
  margin: 0,
  fontFace: FONT,
  fontSize: 22,
  bold: true,
  align: "left",
} as const;

/** Four slides of real text and native tables. Equal content for equal words, and equal bytes: the library's clock is taken out again. */
export async function writeCommitteeSlides(said: SaidCommittee, locale: Locale, at: string): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = `${said.title} – ${said.of}`;
  deck.author = said.producer;
  deck.company = said.producer;
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.defineSlideMaster({
    title: MASTER,
    objects: [{ placeholder: { options: { name: TITLE, type: "title", ...TITLE_LOOK }, text: "" } }],
  });
  const alts = new Map<string, string>();
  const first = deck.addSlide({ masterName: MASTER });
  drawHead(first, said);
  drawFigures(first, said);
  drawFoot(first, said);
  const second = deck.addSlide({ masterName: MASTER });
  drawHead(second, said);
  drawEstate(second, said, alts);
  drawMatrix(second, said.matrix);
  const third = deck.addSlide({ masterName: MASTER });
  drawHead(third, said);
  drawObstacles(third, said);
  drawFoot(third, said);
  const fourth = deck.addSlide({ masterName: MASTER });
  drawHead(fourth, said);
  drawOutlook(fourth, said);
  drawFoot(fourth, said);
  for (const slide of [first, second, third, fourth]) slide.addNotes([...said.foot.lines, ...said.exposure.basis].join("\n"));
  const bytes = new Uint8Array((await deck.write({ outputType: "arraybuffer" })) as ArrayBuffer);
  return settleArchive(bytes, (name, text) => settled(name, text, { at, locale, alts }));
}

/** The document's own moment for the clock's, a text instead of each picture, and the language of the words. */
function settled(
  name: string,
  text: string,
  { at, locale, alts }: { at: string; locale: Locale; alts: ReadonlyMap<string, string> },
): string {
  if (name === "docProps/core.xml") return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, `${at.slice(0, 19)}Z`);
  if (!name.startsWith("ppt/slides/") && !name.startsWith("ppt/notesSlides/")) return text;
  const headed = text.replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>');
  const spoken = headed.replaceAll('lang="en-US"', `lang="${locale === "fr" ? "fr-FR" : "en-GB"}"`);
  return spoken.replace(/ name="([^"]+)"(?: descr="[^"]*")?/g, (whole, object: string) => {
    const alt = alts.get(object);
    return alt === undefined ? whole : ` name="${object}" descr="${escaped(alt)}"`;
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Longer texts would push what is beneath from the slide: its foot says that they read in full on the portal. */
function clip(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly h?: number;
  readonly align?: "left" | "right";
}
function write(
  slide: Slide,
  text: string,
  place: Place,
  { size, bold = false, colour = INK, h = 0.3, align = "left" }: Look,
): void {
  slide.addText(text, { ...place, h, align, margin: 0, fontFace: FONT, fontSize: size, bold, color: hex(colour), valign: "top" });
}

function drawHead(slide: Slide, said: SaidCommittee): void {
  const name = said.of.length > 120 ? clip(said.of, 120) : said.of;
  slide.addText(said.title, { placeholder: TITLE, ...TITLE_LOOK, color: hex(INK), valign: "top" });
  write(slide, name, { x: LEFT, y: 0.66, w: WIDTH }, { size: 12, bold: true, h: 0.25 });
  write(slide, said.on, { x: LEFT, y: 0.91, w: WIDTH }, { size: 10, colour: SOFT, h: 0.22 });
}

const FIGURE = { y: 1.25, h: 2.72, gap: 0.12, columns: 3 } as const;
/** Lines that a box has room for beneath its figure, and letters of a line: of the text, and of the figure, which is larger. */
const ANSWER = { lines: 11, letters: 48, figure: 26 } as const;

/** The lines of an answer in their order, each whole as long as there is room beneath a long figure or a warning. */
function roomed({ value, warning, lines }: SaidFigure): string[] {
  let left: number = ANSWER.lines - (warning ? 1 : 0) - (value.length > ANSWER.figure ? 2 : 0);
  return lines.flatMap((line) => {
    if (left <= 0) return [];
    const text = clip(line, left * ANSWER.letters);
    left -= Math.ceil(text.length / ANSWER.letters);
    return [text];
  });
}

function drawFigures(slide: Slide, { figures }: SaidCommittee): void {
  const w = (WIDTH - FIGURE.gap * (FIGURE.columns - 1)) / FIGURE.columns;
  for (const [index, figure] of figures.entries()) {
    const { name, value, warning } = figure;
    const small = { fontSize: 11, color: hex(INK), breakLine: true };
    slide.addText(
      [
        { text: name, options: { fontSize: 12, color: hex(SOFT), breakLine: true } },
        { text: clip(value, ANSWER.figure * 2), options: { fontSize: 18, bold: true, color: hex(INK), breakLine: true } },
        ...(warning ? [{ text: warning, options: { ...small, bold: true, color: "A83A05" } }] : []),
        ...roomed(figure).map((text) => ({ text, options: small })),
      ],
      {
        x: LEFT + (index % FIGURE.columns) * (w + FIGURE.gap),
        y: FIGURE.y + Math.floor(index / FIGURE.columns) * (FIGURE.h + FIGURE.gap),
        w,
        h: FIGURE.h,
        margin: 6,
        fontFace: FONT,
        valign: "top",
        line: { color: hex(RULE), width: 1 },
      },
    );
  }
}

function drawEstate(slide: Slide, { estate }: SaidCommittee, alts: Map<string, string>): void {
  write(slide, estate.title, { x: LEFT, y: 1.3, w: WIDTH }, { size: 14, bold: true });
  const whole = estate.bar?.parts.reduce((sum, { value }) => sum + value, 0) ?? 0;
  let x = LEFT;
  for (const { key, value, text } of estate.bar?.parts ?? []) {
    const w = (value / whole) * WIDTH;
    slide.addShape("rect", {
      x,
      y: 1.66,
      w,
      h: 0.4,
      fill: { color: hex(PAINTS[key].hue) },
      line: { color: "FFFFFF", width: 1 },
      objectName: `verdict-${key}`,
    });
    alts.set(`verdict-${key}`, text);
    x += w;
  }
  const parts = (estate.bar?.parts ?? []).flatMap(({ key, text }, index) => [
    { text: index > 0 ? "    ■ " : "■ ", options: { color: hex(PAINTS[key].hue) } },
    { text, options: { color: hex(INK), bold: true } },
  ]);
  if (parts.length > 0)
    slide.addText(parts, { x: LEFT, y: 2.14, w: WIDTH, h: 0.28, margin: 0, fontFace: FONT, fontSize: 11, valign: "top" });
  write(slide, estate.lines.join(" "), { x: LEFT, y: 2.5, w: WIDTH }, { size: TEXT, colour: SOFT });
}

function drawMatrix(slide: Slide, matrix: SaidMatrix): void {
  write(slide, matrix.title, { x: LEFT, y: 2.95, w: WIDTH }, { size: 14, bold: true });
  if (matrix.rows.length > 0) {
    // Each cell may come in three lines.
    const fontSize = matrix.rows.length > 6 ? 8 : matrix.rows.length > 5 ? 9 : 11;
    const body = matrix.rows.map(({ name, cells, total }) => [
      named(name, { bold: true }),
      ...cells.map((cell) =>
        cell
          ? named([`${cell.workloads}  ${cell.outcomes.join(" · ")}`, cell.weak].filter(Boolean).join("  –  "), {
              fill: { color: hex(SUNKEN) },
              fontSize,
            })
          : named(""),
      ),
      named(total, { bold: true, align: "right" }),
    ]);
    const levels = matrix.head.length - 2;
    const wide = (WIDTH - 2.2 - 0.8) / levels;
    addTable(slide, matrix.title, [headOf(matrix.head), ...body], {
      y: 3.3,
      widths: [2.2, ...Array<number>(levels).fill(wide), 0.8],
    });
  }
  write(slide, matrix.lines.join(" "), { x: LEFT, y: 6.9, w: WIDTH }, { size: 11, colour: SOFT, h: 0.5 });
}

/** What stands between the project and its next gate. */
function drawObstacles(slide: Slide, { blockers, threats }: SaidCommittee): void {
  drawTable(slide, blockers, { x: LEFT, y: 1.25, w: WIDTH }, { shares: [19, 52, 8, 8, 14, 17], lines: 4 });
  drawTable(slide, threats, { x: LEFT, y: 4.65, w: WIDTH }, { shares: [52, 40, 26], lines: 2 });
}

/** What comes by itself, and whom the move concerns. */
function drawOutlook(slide: Slide, { urgent, exposure, tenant, training }: SaidCommittee): void {
  drawTable(slide, urgent, { x: LEFT, y: 1.25, w: WIDTH }, { shares: [38, 54, 26], lines: 2 });
  const half = (WIDTH - 0.4) / 2;
  const rows = exposure.bars.map(({ name, counts }) => [name, ...counts]);
  const reach: SaidTable = { title: exposure.title, head: exposure.head, rows, note: null, empty: exposure.empty ?? "" };
  drawTable(slide, reach, { x: LEFT, y: 3.6, w: half }, { shares: [19, 25, 31, 25], lines: 1 });
  const right = { x: LEFT + half + 0.4, w: half };
  drawText(slide, tenant.title, tenant.lines.join(" "), { ...right, y: 3.6 });
  drawText(slide, training.title, training.line, { ...right, y: 5.2 });
}

/** A title and some lines beneath it. */
function drawText(slide: Slide, title: string, text: string, place: Place): void {
  const lines = 5;
  write(slide, title, place, { size: 14, bold: true });
  const most = Math.floor(place.w * LETTERS_PER_INCH) * lines;
  write(slide, clip(text, most), { ...place, y: place.y + 0.32 }, { size: TEXT, h: lines * 0.22 });
}

interface Columns {
  readonly shares: readonly number[];
  /** Lines that a cell has room for. */
  readonly lines: number;
}
function drawTable(slide: Slide, said: SaidTable, place: Place, { shares, lines }: Columns): void {
  write(slide, said.title, place, { size: 14, bold: true });
  const beside = { x: place.x + place.w / 2, y: place.y + 0.08, w: place.w / 2 };
  if (said.note && said.rows.length > 0) write(slide, said.note, beside, { size: 10, colour: SOFT, h: 0.2, align: "right" });
  const y = place.y + 0.34;
  if (said.rows.length === 0) {
    write(slide, said.empty, { ...place, y }, { size: TEXT });
    return;
  }
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / whole) * place.w);
  // The first column is bold, which is wider.
  const room = (index: number) => Math.floor((widths[index] ?? 0) * LETTERS_PER_INCH * (index === 0 ? 0.8 : 1)) * lines;
  const body = said.rows.map((row) => row.map((text, index) => named(clip(text, room(index)), { bold: index === 0 })));
  addTable(slide, said.title, [headOf(said.head), ...body], { x: place.x, y, widths });
}

function drawFoot(slide: Slide, { foot }: SaidCommittee): void {
  write(
    slide,
    foot.lines.map((line) => clip(line, 330)).join("\n"),
    { x: LEFT, y: 6.86, w: WIDTH },
    { size: 8, colour: SOFT, h: 0.55 },
  );
}

function named(text: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell {
  return { text, options: { fontFace: FONT, fontSize: TEXT, color: hex(INK), margin: [2, 4, 2, 4], valign: "top", ...options } };
}

function headOf(texts: readonly string[]): Row {
  return texts.map((text) => named(text, { bold: true, color: hex(SOFT), fontSize: 11 }));
}

function addTable(
  slide: Slide,
  objectName: string,
  rows: Row[],
  { x = LEFT, y, widths }: { x?: number; y: number; widths: readonly number[] },
): void {
  const border = { type: "solid", pt: 0.5, color: hex(RULE) } as const;
  const none = { type: "none" } as const;
  slide.addTable(rows, { x, y, colW: [...widths], border: [none, none, border, none] as never, objectName });
}
