import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/locale";
import { unpackWoff } from "../report/unpack-woff";

const INK = "#10204a";
export const SOFT = "#4a5675";
const RULE = "#dfe3ea";
const MARGIN = 56;
/** A title and its facts stay together. */
const ROW_HEIGHT = 40;
const FONTS = path.join(process.cwd(), "node_modules", "@fontsource", "ibm-plex-sans", "files");

/** The portal's font in two weights, Latin letters of every European name included. Read once. */
export const FACES = Object.fromEntries(
  [400, 600].flatMap((weight) =>
    ["latin", "latin-ext"].map((part) => [
      `${part} ${weight}`,
      unpackWoff(readFileSync(path.join(FONTS, `ibm-plex-sans-${part}-${weight}-normal.woff`))),
    ]),
  ),
);

interface Look {
  size?: number;
  bold?: boolean;
  colour?: string;
}

/** A4 pages written from top to bottom; the fonts are in the file. */
export class CertificatePage {
  readonly #document: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #ended: Promise<void>;

  constructor(title: string, author: string, locale: Locale) {
    this.#document = new PDFDocument({
      size: "A4",
      margin: MARGIN,
      font: "",
      lang: locale,
      displayTitle: true,
      info: { Title: title, Author: author },
    });
    for (const [name, face] of Object.entries(FACES)) this.#document.registerFont(name, face);
    this.#document.on("data", (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => this.#document.once("end", resolve).once("error", reject));
  }

  line(text: string, { size = 11, bold = false, colour = INK }: Look = {}): void {
    const runs = runsOf(text, bold ? 600 : 400);
    for (const [at, run] of runs.entries())
      this.#document
        .font(run.face)
        .fontSize(size)
        .fillColor(colour)
        .text(run.text, { continued: at < runs.length - 1, lineGap: 3 });
  }

  /** A module: its title, and beneath what is known of its completion. */
  row(title: string, facts: string): void {
    const { x, page } = this.#document;
    if (this.#document.y > page.height - MARGIN - ROW_HEIGHT) this.#document.addPage();
    this.#document
      .moveTo(x, this.#document.y)
      .lineTo(page.width - MARGIN, this.#document.y)
      .strokeColor(RULE)
      .stroke();
    this.gap(4);
    this.line(title, { size: 10 });
    this.line(facts, { size: 9, colour: SOFT });
    this.gap(3);
  }

  gap(points: number): void {
    this.#document.y += points;
  }

  async end(): Promise<Uint8Array> {
    this.#document.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }
}

/** Letters beyond Western Europe are in the font's second file; a thin space, which is in neither, is written as a plain one. */
export function runsOf(text: string, weight: 400 | 600): { face: string; text: string }[] {
  const runs: { face: string; text: string }[] = [];
  for (const letter of text.replaceAll("\u202f", "\u00a0")) {
    const face = `${/[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/.test(letter) ? "latin-ext" : "latin"} ${weight}`;
    const last = runs.at(-1);
    if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs.length > 0 ? runs : [{ face: `latin ${weight}`, text: "" }];
}
