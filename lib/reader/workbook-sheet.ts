import { type Look, type SheetCell, unescapedText } from "@/lib/domain/exchange/sheet-cell";
import { RefusedFile } from "./refused-file";
import { scanXml, type XmlPart } from "./scan-xml";

export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly number: number;
  /** By column from 0; empty cells are absent. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

const MOST_CELLS = 300_000;
const MOST_TEXTS = 300_000;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** The shared texts of a workbook, in their order; phonetic readings are left out. */
export function textsOf(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  let [inText, inReading] = [false, false];
  for (const part of scanXml(xml)) {
    if (part.kind === "text") text += inText && !inReading ? part.text : "";
    else if (part.name === "rPh") inReading = part.kind === "open";
    else if (part.name === "t") inText = part.kind === "open";
    else if (part.name === "si" && part.kind === "open") text = "";
    else if (part.name === "si" && texts.push(unescapedText(text)) > MOST_TEXTS) throw new RefusedFile("too-much-inside");
  }
  return texts;
}

/** The rows of a sheet that hold something. */
export function rowsOf(xml: string, texts: readonly string[], looks: readonly Look[]): SheetRow[] {
  const reading = new SheetReading(texts, looks);
  for (const part of scanXml(xml)) reading.take(part);
  return reading.rows;
}

class SheetReading {
  readonly rows: SheetRow[] = [];
  readonly #texts: readonly string[];
  readonly #looks: readonly Look[];
  #row = 0;
  #column = -1;
  #cells = new Map<number, SheetCell>();
  #count = 0;
  #attributes: ReadonlyMap<string, string> = new Map();
  #part: "v" | "t" | "other" = "other";
  #value = "";
  #formula = false;
  #reading = false;

  constructor(texts: readonly string[], looks: readonly Look[]) {
    this.#texts = texts;
    this.#looks = looks;
  }

  take(part: XmlPart): void {
    if (part.kind === "text") {
      if (this.#part !== "other" && !this.#reading) this.#value += part.text;
    } else if (part.kind === "open") this.#open(part.name, part.attributes);
    else this.#close(part.name);
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "row") {
      this.#row = placeOf(attributes.get("r"), this.#row + 1, LAST_ROW);
      this.#column = -1;
      this.#cells = new Map();
    } else if (name === "c") {
      this.#attributes = attributes;
      this.#column = columnOf(attributes.get("r") ?? "") ?? this.#column + 1;
      if (this.#column >= LAST_COLUMN) throw new RefusedFile("damaged");
      [this.#value, this.#formula] = ["", false];
    } else if (name === "f") this.#formula = true;
    else if (name === "v" || name === "t") this.#part = name;
    else if (name === "rPh") this.#reading = true;
  }

  #close(name: string): void {
    if (name === "v" || name === "t") this.#part = "other";
    if (name === "rPh") this.#reading = false;
    if (name === "c") {
      const cell = this.#cell();
      if (!cell) return;
      this.#count += 1;
      if (this.#count > MOST_CELLS) throw new RefusedFile("too-much-inside");
      this.#cells.set(this.#column, cell);
    } else if (name === "row" && this.#cells.size > 0) this.rows.push({ number: this.#row, cells: this.#cells });
  }

  #cell(): SheetCell | null {
    const type = this.#attributes.get("t") ?? "n";
    if (this.#formula) return { kind: "formula" };
    if (this.#value === "" && type !== "s") return null;
    if (type === "s") return textCell(this.#texts[Number(this.#value)] ?? "");
    if (type === "inlineStr" || type === "str" || type === "d") return textCell(unescapedText(this.#value));
    if (type === "b") return { kind: "truth", truth: this.#value.trim() === "1" };
    const number = Number(this.#value);
    if (type === "e" || !Number.isFinite(number)) return { kind: "error" };
    return { kind: "number", number, look: this.#looks[Number(this.#attributes.get("s") ?? 0)] ?? "plain" };
  }
}

function textCell(text: string): SheetCell | null {
  return text === "" ? null : { kind: "text", text };
}

function placeOf(given: string | undefined, otherwise: number, last: number): number {
  const place = given === undefined ? otherwise : Number(given);
  if (!Number.isInteger(place) || place < 1 || place > last) throw new RefusedFile("damaged");
  return place;
}

/** `F12` → 5. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 5 → `F`. */
export function columnName(column: number): string {
  const before = column >= 26 ? columnName(Math.floor(column / 26) - 1) : "";
  return before + String.fromCharCode(65 + (column % 26));
}
