import PDFDocument from "pdfkit";
import { FACES, runsOf } from "../training/certificate-page";

/** Words of an estate repeat themselves; more than these are measured again. */
const REMEMBERED = 50_000;
const UNIT = 100;

/** How wide texts are in the portal's font, and where their lines end. Measures each word once. */
export class WordWidths {
  readonly #pen: PDFKit.PDFDocument;
  readonly #known = new Map<string, number>();

  constructor() {
    this.#pen = new PDFDocument({ font: "" });
    for (const [name, face] of Object.entries(FACES)) this.#pen.registerFont(name, face);
  }

  of(text: string, size: number, bold: boolean): number {
    const key = `${bold ? 600 : 400} ${text}`;
    let width = this.#known.get(key);
    if (width === undefined) {
      width = this.#measured(text, bold);
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(key, width);
    }
    return (width * size) / UNIT;
  }

  /** A text in lines no wider than `width`; line ends of its own are kept, a word that is too wide is cut. */
  lines(text: string, width: number, size: number, bold: boolean): string[] {
    const space = this.of(" ", size, bold);
    return text.split("\n").flatMap((paragraph) => {
      const lines: string[] = [];
      let [line, used] = ["", 0];
      for (const word of paragraph.split(" ").flatMap((one) => this.#pieces(one, width, size, bold))) {
        const wide = this.of(word, size, bold);
        if (line !== "" && used + space + wide > width) {
          lines.push(line);
          [line, used] = [word, wide];
        } else [line, used] = line === "" ? [word, wide] : [`${line} ${word}`, used + space + wide];
      }
      return line === "" ? lines : [...lines, line];
    });
  }

  #measured(text: string, bold: boolean): number {
    return runsOf(text, bold ? 600 : 400).reduce(
      (sum, run) => sum + this.#pen.font(run.face).fontSize(UNIT).widthOfString(run.text),
      0,
    );
  }

  #pieces(word: string, width: number, size: number, bold: boolean): string[] {
    if (this.of(word, size, bold) <= width) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const letter of word) {
      if (piece !== "" && this.#measured(piece + letter, bold) * (size / UNIT) > width) {
        pieces.push(piece);
        piece = letter;
      } else piece += letter;
    }
    return [...pieces, piece];
  }
}
