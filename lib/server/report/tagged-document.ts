import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/locale";
import { FACES, runsOf } from "../training/certificate-page";
import { fitted } from "./fit-text";

export const INK = "#10204a";
export const SOFT = "#4a5675";
export const RULE = "#dfe3ea";
export const SUNKEN = "#f2f3f0";
export const LEADING = 1.3;

export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: "start" | "end";
}
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Lines that there is room for: what is longer ends with an ellipsis. */
  readonly lines?: number;
}
interface StructureOptions {
  readonly alt?: string;
  readonly scope?: "Column" | "Row";
  readonly bbox?: readonly [number, number, number, number];
}
export type Structure = PDFKit.PDFStructureElement;

/**
 * A4 with real structure: what is drawn belongs to a tag or is an artefact. Nothing in the file is of the clock or of chance, so that the
 * same document gives the same bytes.
 */
export class TaggedDocument {
  readonly pen: PDFKit.PDFDocument;
  readonly #root: Structure;
  readonly #chunks: Uint8Array[] = [];
  readonly #ended: Promise<void>;

  constructor({ title, author, locale, at }: { title: string; author: string; locale: Locale; at: string }) {
    const moment = new Date(at);
    this.pen = new PDFDocument({
      size: "A4",
      margin: 0,
      font: "",
      lang: locale === "fr" ? "fr-FR" : "en-GB",
      displayTitle: true,
      tagged: true,
      pdfVersion: "1.7",
      info: { Title: title, Author: author, CreationDate: moment, ModDate: moment },
    });
    for (const [name, face] of Object.entries(FACES)) this.pen.registerFont(name, face);
    this.pen.on("data", (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => this.pen.once("end", resolve).once("error", reject));
    this.#root = this.pen.struct("Document");
    this.pen.addStructure(this.#root);
  }

  /** A tag around other tags: close it once they are written. */
  open(type: string, parent: Structure = this.#root, options: StructureOptions = {}): Structure {
    const element = this.pen.struct(type, { ...options } as PDFKit.Mixins.StructureElementOptions);
    parent.add(element);
    return element;
  }

  /** A tag around what is drawn. */
  tag(type: string, draw: () => void, parent: Structure = this.#root, options: StructureOptions = {}): void {
    parent.add(this.pen.struct(type, { ...options } as PDFKit.Mixins.StructureElementOptions, [draw]));
  }

  /** Rules and grounds: seen, never read aloud. Only outside a tag. */
  artefact(draw: () => void): void {
    this.pen.markContent("Artifact", { type: "Layout" });
    draw();
    this.pen.endMarkedContent();
  }

  widthOf(text: string, { size, bold = false }: Look): number {
    return runsOf(text, bold ? 600 : 400).reduce(
      (width, run) => width + this.pen.font(run.face).fontSize(size).widthOfString(run.text),
      0,
    );
  }

  fit(text: string, { width, lines = Number.POSITIVE_INFINITY }: Pick<Place, "width" | "lines">, look: Look): string[] {
    return fitted(text, width, lines, (part) => this.widthOf(part, look));
  }

  /** Draws a text into its place and gives the height that it took. */
  text(text: string, place: Place, look: Look): number {
    const lines = this.fit(text, place, look);
    for (const [index, line] of lines.entries()) this.#line(line, place, place.y + index * look.size * LEADING, look);
    return lines.length * look.size * LEADING;
  }

  #line(text: string, { x, width }: Place, y: number, look: Look): void {
    let left = look.align === "end" ? x + width - this.widthOf(text, look) : x;
    for (const run of runsOf(text, look.bold ? 600 : 400)) {
      this.pen
        .font(run.face)
        .fontSize(look.size)
        .fillColor(look.colour ?? INK);
      this.pen.text(run.text, left, y, { lineBreak: false });
      left += this.pen.widthOfString(run.text);
    }
  }

  async end(): Promise<Uint8Array> {
    this.#root.end();
    this.pen.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }
}
