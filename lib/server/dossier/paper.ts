import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/locale";
import { FACES, runsOf } from "../training/certificate-page";
import type { WordWidths } from "./word-widths";

const INK = "#10204a";
export const SOFT = "#4a5675";
const RULE = "#dfe3ea";
const MARGIN = 50;
const FOOT = 30;
const HEAD = 28;
const LEADING = 1.32;

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly indent?: number;
}
type Structure = PDFKit.PDFStructureElement;
/** Where a bookmark leads, which the library's types leave out: both are counted from the page's right and upper edge. */
type Bookmarks = { addItem(title: string, place: { top: number; left: number }): PDFKit.PDFOutline };
interface PaperHead {
  readonly title: string;
  /** What the document is and of whom, at the foot of each page. */
  readonly named: string;
  readonly author: string;
  readonly locale: Locale;
  readonly at: Date;
}

/**
 * A4 pages that leave as they are written, with real structure. Without `pageOf` nothing is drawn and pages are only counted: the same
 * text takes the same room, so that a first pass finds the pages that a table of contents names.
 */
export class Paper {
  readonly pen: PDFKit.PDFDocument;
  readonly #widths: WordWidths;
  readonly #root: Structure;
  readonly #pageOf: ((page: number) => string) | null;
  readonly #named: string;
  #running = "";
  #chapter: PDFKit.PDFOutline | null = null;
  #within: Structure;
  #y = MARGIN;
  pages = 1;

  constructor({ title, named, author, locale, at }: PaperHead, widths: WordWidths, pageOf: ((page: number) => string) | null) {
    this.#pageOf = pageOf;
    this.#widths = widths;
    this.#named = named;
    this.pen = new PDFDocument({
      size: "A4",
      margin: 0,
      font: "",
      lang: locale === "fr" ? "fr-FR" : "en-GB",
      displayTitle: true,
      tagged: true,
      pdfVersion: "1.7",
      info: { Title: title, Author: author, CreationDate: at, ModDate: at },
    });
    for (const [name, face] of Object.entries(FACES)) this.pen.registerFont(name, face);
    this.#root = this.pen.struct("Document");
    this.pen.addStructure(this.#root);
    this.#within = this.#root;
    if (pageOf) this.#foot(pageOf(1));
  }

  get width(): number {
    return this.pen.page.width - 2 * MARGIN;
  }

  /** Written out as soon as it is closed: what has gone is not held. */
  section(): void {
    if (!this.#pageOf) return;
    if (this.#within !== this.#root) this.#within.end();
    this.#within = this.pen.struct("Sect");
    this.#root.add(this.#within);
  }

  gap(points: number): void {
    this.#y += points;
  }

  /** A new page unless so many points are left. */
  need(points: number): void {
    if (this.#y + points > this.pen.page.height - MARGIN) this.page();
  }

  page(): void {
    this.pages += 1;
    this.#y = MARGIN;
    if (!this.#pageOf) return;
    this.pen.addPage({ size: "A4", margin: 0 });
    this.#head();
    this.#foot(this.#pageOf(this.pages));
  }

  /** What stands above the text of the pages begun from now on: of what they are the continuation. */
  running(text: string): void {
    this.#running = text;
  }

  /** Marks where a link of the contents leads, and a bookmark. */
  place(name: string, title: string): void {
    if (!this.#pageOf) return;
    this.pen.addNamedDestination(name, "XYZ", 0, this.#y, null);
    this.#chapter = this.#bookmark(this.pen.outline, title);
  }

  /** A bookmark beneath that of the last place. */
  mark(title: string): void {
    if (this.#chapter) this.#bookmark(this.#chapter, title);
  }

  rule(): void {
    if (!this.#pageOf) return;
    this.#artefact(() => {
      const { width } = this.pen.page;
      this.pen
        .moveTo(MARGIN, this.#y)
        .lineTo(width - MARGIN, this.#y)
        .lineWidth(0.5)
        .strokeColor(RULE)
        .stroke();
    });
  }

  /** A paragraph, or a heading, of as many lines as it needs; on two pages it is two of its kind. */
  text(tag: "P" | "H1" | "H2" | "H3" | "LI", text: string, look: Look): void {
    const { size, bold = false, indent = 0 } = look;
    const step = size * LEADING;
    let lines = this.#widths.lines(text, this.width - indent, size, bold);
    while (lines.length > 0) {
      this.need(step);
      const room = Math.max(1, Math.floor((this.pen.page.height - MARGIN - this.#y) / step));
      const here = lines.slice(0, room);
      lines = lines.slice(room);
      this.#draw(tag, here, look, step);
      this.#y += here.length * step;
    }
  }

  /** A line of the contents: its name leads to a place, its page stands at the end. */
  entry(name: string, page: string, place: string, look: Look): void {
    const step = look.size * LEADING * 1.3;
    this.need(step);
    if (this.#pageOf) {
      const y = this.#y;
      const element = this.pen.struct("TOCI", {}, [
        () => {
          this.#line(name, MARGIN, y, look);
          this.#line(page, this.pen.page.width - MARGIN - this.#widths.of(page, look.size, look.bold ?? false), y, look);
        },
      ]);
      this.#within.add(element);
      element.end();
      this.pen.goTo(MARGIN, y, this.width, step, place);
    }
    this.#y += step;
  }

  end(): void {
    if (this.#within !== this.#root) this.#within.end();
    this.#root.end();
    this.pen.end();
  }

  #draw(tag: string, lines: readonly string[], look: Look, step: number): void {
    if (!this.#pageOf) return;
    const y = this.#y;
    const element = this.pen.struct(tag, {}, [
      () => {
        for (const [index, line] of lines.entries()) this.#line(line, MARGIN + (look.indent ?? 0), y + index * step, look);
      },
    ]);
    this.#within.add(element);
    element.end();
  }

  #line(text: string, x: number, y: number, { size, bold = false, colour = INK }: Look): void {
    let left = x;
    for (const run of runsOf(text, bold ? 600 : 400)) {
      this.pen.font(run.face).fontSize(size).fillColor(colour).text(run.text, left, y, { lineBreak: false });
      left += this.#widths.of(run.text, size, bold);
    }
  }

  #bookmark(above: PDFKit.PDFOutline, title: string): PDFKit.PDFOutline {
    return (above as unknown as Bookmarks).addItem(title, { top: this.#y, left: this.pen.page.width });
  }

  #head(): void {
    if (this.#running === "") return;
    this.#artefact(() => this.#line(this.#fitted(this.#running, this.width), MARGIN, HEAD, { size: 8, colour: SOFT }));
  }

  #foot(page: string): void {
    this.#artefact(() => {
      const look = { size: 8, colour: SOFT };
      const [wide, y] = [this.#widths.of(page, look.size, false), this.pen.page.height - FOOT];
      this.#line(this.#fitted(this.#named, this.width - wide - 20), MARGIN, y, look);
      this.#line(page, this.pen.page.width - MARGIN - wide, y, look);
    });
  }

  /** One line of a small text. */
  #fitted(text: string, width: number): string {
    const [line = "", ...more] = this.#widths.lines(text, width - 8, 8, false);
    return more.length > 0 ? `${line}…` : line;
  }

  /** Seen, never read aloud. */
  #artefact(draw: () => void): void {
    this.pen.markContent("Artifact", { type: "Layout" });
    draw();
    this.pen.endMarkedContent();
  }
}
