import type { Locale } from "@/lib/domain/locale";
import { drawRule } from "./draw-paint";
import { columnsOf } from "./draw-table";
import { keptLines } from "./fit-text";
import type { SaidDocument, SaidSheet } from "./said";
import { LEADING, type Look, SOFT, type Structure, TaggedDocument } from "./tagged-document";

const MARGIN = 48;
const FOOT = 30;
const PAD = 2.5;
const H2: Look = { size: 13, bold: true };
const H3: Look = { size: 10, bold: true };
const BODY: Look = { size: 9 };
const CELL: Look = { size: 8 };
const HEAD: Look = { size: 7.5, bold: true, colour: SOFT };
const NOTE: Look = { size: 7.5, colour: SOFT };
/** A title never stands alone at the end of a page: so much must follow it. */
const WITH_TITLE = 56;

/** A document of several A4 pages, tagged, the same bytes for the same words. */
export async function drawDocument(said: SaidDocument, locale: Locale, at: string): Promise<Uint8Array> {
  const flow = new Flow(new TaggedDocument({ title: `${said.title} – ${said.of}`, author: said.producer, locale, at }));
  flow.paragraph(said.producer, { size: 9, colour: SOFT });
  flow.paragraph(said.title, { size: 22, bold: true }, "H1");
  flow.paragraph(said.of, { size: 12, bold: true });
  flow.paragraph(said.on, { size: 9, colour: SOFT });
  for (const { title, blocks } of said.sections) {
    flow.gap(12);
    flow.title(title, H2, "H2");
    for (const block of blocks) {
      if (typeof block === "string") flow.paragraph(block, BODY);
      else flow.sheet(block);
      flow.gap(4);
    }
  }
  return flow.end(said.foot);
}

/** Writes from the top of a page to its end, and on the next. */
class Flow {
  readonly #page: TaggedDocument;
  readonly #width: number;
  readonly #end: number;
  #y = MARGIN;

  constructor(page: TaggedDocument) {
    this.#page = page;
    this.#width = page.pen.page.width - MARGIN * 2;
    this.#end = page.pen.page.height - MARGIN - FOOT / 2;
  }

  gap(points: number): void {
    this.#y += points;
  }

  title(text: string, look: Look, tag: "H2" | "H3"): void {
    this.#room(WITH_TITLE);
    this.paragraph(text, look, tag);
    this.gap(2);
  }

  /** Line by line onto the next page, where a text is longer than what is left. */
  paragraph(text: string, look: Look, tag = "P"): void {
    const lines = this.#page.fit(text, { width: this.#width }, look);
    const element = this.#page.open(tag);
    for (const [index, line] of lines.entries()) {
      this.#room(keptLines(index, lines.length) * look.size * LEADING);
      this.#page.tag("Span", () => this.#page.text(line, { x: MARGIN, y: this.#y, width: this.#width + 1 }, look), element);
      this.#y += look.size * LEADING;
    }
    element.end();
  }

  sheet(said: SaidSheet): void {
    if (said.title) this.title(said.title, H3, "H3");
    if (said.rows.length === 0) this.paragraph(said.empty, BODY);
    else this.#table(said);
  }

  #table(said: SaidSheet): void {
    this.#room(WITH_TITLE);
    const table = this.#page.open("Table");
    this.#row(said, said.head, HEAD, table);
    for (const cells of said.rows) {
      const onNext = this.#room(this.#heightOf(said, cells, CELL));
      if (onNext) this.#page.artefact(() => this.#cells(said, said.head, HEAD));
      if (onNext) this.#y += this.#heightOf(said, said.head, HEAD);
      this.#row(said, cells, CELL, table);
    }
    table.end();
    if (said.note) this.paragraph(said.note, NOTE);
  }

  #row(said: SaidSheet, texts: readonly string[], look: Look, table: Structure): void {
    const head = look === HEAD;
    const row = this.#page.open("TR", table);
    for (const [index] of texts.entries()) {
      const scope = head ? "Column" : index === 0 ? "Row" : null;
      this.#page.tag(scope ? "TH" : "TD", () => this.#cell(said, texts, index, look), row, scope ? { scope } : {});
    }
    row.end();
    this.#y += this.#heightOf(said, texts, look);
    this.#page.artefact(() => drawRule(this.#page, MARGIN, this.#y, this.#width));
  }

  #cells(said: SaidSheet, texts: readonly string[], look: Look): void {
    for (const [index] of texts.entries()) this.#cell(said, texts, index, look);
  }

  #cell(said: SaidSheet, texts: readonly string[], index: number, look: Look): void {
    const place = this.#places(said)[index] ?? { x: MARGIN, width: this.#width };
    const align = said.ends?.includes(index) ? { align: "end" as const } : {};
    const bold = look === CELL && index === 0 ? { bold: true } : {};
    this.#page.text(texts[index] ?? "", { ...place, y: this.#y + PAD, lines: this.#most(look) }, { ...look, ...align, ...bold });
  }

  #heightOf(said: SaidSheet, texts: readonly string[], look: Look): number {
    const places = this.#places(said);
    const lines = texts.map((text, index) => {
      const bold = look === CELL && index === 0 ? { bold: true } : {};
      return this.#page.fit(text, { width: places[index]?.width ?? 0, lines: this.#most(look) }, { ...look, ...bold }).length;
    });
    return Math.max(1, ...lines) * look.size * LEADING + PAD * 2;
  }

  /** A row is never longer than a page. */
  #most(look: Look): number {
    return Math.floor((this.#end - MARGIN * 2 - WITH_TITLE) / (look.size * LEADING));
  }

  #places({ widths }: SaidSheet) {
    return columnsOf({ x: MARGIN, width: this.#width }, widths);
  }

  /** Goes on to the next page where so much is not left; says whether it did. */
  #room(height: number): boolean {
    if (this.#y + height <= this.#end) return false;
    this.#page.pen.addPage();
    this.#y = MARGIN;
    return true;
  }

  end(foot: SaidDocument["foot"]): Promise<Uint8Array> {
    const y = this.#page.pen.page.height - MARGIN;
    const place = { x: MARGIN, y, width: this.#width, lines: 1 };
    return this.#page.end((number, count) => this.#page.text(foot(number, count), place, { size: 7, colour: SOFT }));
  }
}
