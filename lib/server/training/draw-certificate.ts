import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay } from "@/lib/i18n/format";
import type { CertificateFacts, CertifiedModule } from "./certificate-facts";
import { type TrainingWords, trainingWords } from "./training-words";

const INK = "#10204a";
const SOFT = "#4a5675";
const RULE = "#dfe3ea";
const MARGIN = 56;
const FONTS = path.join(process.cwd(), "node_modules", "@fontsource", "ibm-plex-sans", "files");

/** The portal's font in two weights, Latin letters of every European name included. Read once. */
const FACES = Object.fromEntries(
  [400, 600].flatMap((weight) =>
    ["latin", "latin-ext"].map((part) => [
      `${part} ${weight}`,
      readFileSync(path.join(FONTS, `ibm-plex-sans-${part}-${weight}-normal.woff`)),
    ]),
  ),
);

export interface Certificate extends CertificateFacts {
  readonly learner: string;
  readonly learnerId: string;
  readonly organisation: string;
  readonly project: string;
}

/** One A4 page, more when a path is long; the fonts are in the file. */
export async function drawCertificate(certificate: Certificate, locale: Locale): Promise<Uint8Array> {
  const words = await trainingWords(locale);
  const page = new Page(titleOf(certificate, words), words("certificate.producer"), locale);
  const day = (moment: Date) => formatDay(locale, wallTime(moment).day);
  page.line(words("certificate.producer"), { size: 10, colour: SOFT });
  page.gap(22);
  page.line(words("certificate.title"), { size: 26, bold: true });
  page.gap(18);
  page.line(certificate.learner, { size: 18, bold: true });
  page.line(words("certificate.of", { organisation: certificate.organisation, project: certificate.project }), { colour: SOFT });
  page.gap(16);
  page.line(sentenceOf(certificate, words), { size: 12 });
  page.line(titleOf(certificate, words), { size: 15, bold: true });
  page.gap(6);
  page.line(words("certificate.on", { day: day(certificate.completedAt) }), { size: 12 });
  const score = totalOf(certificate.modules);
  if (score) page.line(words("certificate.score", score), { size: 12 });
  page.gap(16);
  for (const module of certificate.modules) page.row(module.title, factsOf(module, words, day));
  page.gap(16);
  page.line(words("certificate.note"), { size: 9, colour: SOFT });
  page.line(words("certificate.reference", { id: certificate.learnerId }), { size: 9, colour: SOFT });
  return page.end();
}

function titleOf({ of }: Certificate, words: TrainingWords): string {
  return "module" in of ? of.module : words("certificate.path", { role: words(`role.${of.role}`) });
}

function sentenceOf({ of }: Certificate, words: TrainingWords): string {
  return words("module" in of ? "certificate.completedModule" : "certificate.completedPath");
}

function factsOf(
  { completedAt, version, score, fromLms }: CertifiedModule,
  words: TrainingWords,
  day: (moment: Date) => string,
): string {
  const parts = [
    day(completedAt),
    score ? scoreOf(score, fromLms) : null,
    words("certificate.version", { version }),
    fromLms ? words("certificate.lms") : null,
  ];
  return parts.filter(Boolean).join(" · ");
}

function scoreOf({ right, total }: { right: number; total: number }, fromLms: boolean): string {
  return fromLms ? `${right}\u202f%` : `${right}/${total}`;
}

/** Right answers of the portal's own questions; what a learning platform counted is told beside its module. */
function totalOf(modules: readonly CertifiedModule[]): { right: number; total: number } | null {
  const own = modules.flatMap(({ score, fromLms }) => (score && !fromLms ? [score] : []));
  const sum = (of: "right" | "total") => own.reduce((all, score) => all + score[of], 0);
  return own.length > 0 ? { right: sum("right"), total: sum("total") } : null;
}

interface Look {
  size?: number;
  bold?: boolean;
  colour?: string;
}

class Page {
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
function runsOf(text: string, weight: 400 | 600): { face: string; text: string }[] {
  const runs: { face: string; text: string }[] = [];
  for (const letter of text.replaceAll("\u202f", "\u00a0")) {
    const face = `${/[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/.test(letter) ? "latin-ext" : "latin"} ${weight}`;
    const last = runs.at(-1);
    if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs.length > 0 ? runs : [{ face: `latin ${weight}`, text: "" }];
}
