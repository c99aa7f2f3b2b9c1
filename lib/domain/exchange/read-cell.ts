import { AnswerValue } from "../assessment/answer";
import { faultOf } from "../assessment/given";
import type { Option, Question } from "../assessment/questionnaire";
import type { Locale } from "../locale";
import { plainWords, type SheetCell, sheetText } from "./sheet-cell";
import { dayOfSerial, dayOfText } from "./sheet-day";
import { DONT_KNOW, optionLetter } from "./write-cell";

/** Why a cell gives no answer. */
export const CELL_FAULTS = [
  "formula",
  "cell-error",
  "not-an-option",
  "one-option-only",
  "none-excludes-others",
  "not-a-number",
  "out-of-range",
  "not-a-day",
  "not-text",
  "too-long",
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];
export type ReadCell =
  | { readonly ok: true; readonly value: AnswerValue | null }
  | { readonly ok: false; readonly fault: CellFault; readonly given: string };

export interface SheetHabits {
  readonly locale: Locale;
  readonly from1904: boolean;
}

/** The answer that somebody wrote into the cell of a question; an empty cell takes the answer back. */
export function readCell(question: Question, cell: SheetCell | undefined, habits: SheetHabits): ReadCell {
  const given = givenIn(cell);
  const refuse = (fault: CellFault): ReadCell => ({ ok: false, fault, given });
  if (!cell || given.trim() === "") return cell && given === "" ? refuse(faultOfKind(cell)) : { ok: true, value: null };
  if (cell.kind === "text" && isDontKnow(cell.text)) return { ok: true, value: { kind: "unknown" } };
  const read = valueIn(question, cell, habits);
  if (typeof read === "string") return refuse(read);
  const checked = AnswerValue.safeParse(read);
  if (!checked.success) return refuse("too-long");
  const fault = faultOf(question, checked.data);
  if (fault === null) return { ok: true, value: checked.data };
  return refuse(fault === "wrong-kind" ? "not-text" : fault === "unknown-option" ? "not-an-option" : fault);
}

/** A remark is text; whatever else stands there is refused. Its edges do not count. */
export function readComment(
  cell: SheetCell | undefined,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: CellFault } {
  if (!cell) return { ok: true, text: "" };
  if (cell.kind === "number" && cell.look === "plain") return { ok: true, text: String(cell.number) };
  if (cell.kind !== "text") return { ok: false, fault: faultOfKind(cell) };
  const text = sheetText(cell.text).trim();
  return text.length > LONGEST_COMMENT ? { ok: false, fault: "too-long" } : { ok: true, text };
}
const LONGEST_COMMENT = 10_000;

function faultOfKind({ kind }: SheetCell): CellFault {
  return kind === "formula" ? "formula" : kind === "error" ? "cell-error" : "not-text";
}

function givenIn(cell: SheetCell | undefined): string {
  if (cell?.kind === "text") return sheetText(cell.text);
  if (cell?.kind === "number") return String(cell.number);
  return cell?.kind === "truth" ? String(cell.truth) : "";
}

function isDontKnow(text: string): boolean {
  const words = plainWords(text);
  return words === plainWords(DONT_KNOW.fr) || words === plainWords(DONT_KNOW.en);
}

function valueIn(question: Question, cell: SheetCell, { locale, from1904 }: SheetHabits): AnswerValue | CellFault {
  if ("options" in question) return optionsIn(question, givenIn(cell));
  if (question.kind === "number") return numberIn(question.unit, cell, locale);
  if (question.kind === "date") {
    const day = cell.kind === "number" ? dayOfSerial(cell.number, from1904) : dayOfText(givenIn(cell).trim(), locale);
    return day === null ? "not-a-day" : { kind: "date", date: day };
  }
  if (cell.kind !== "text" && !(cell.kind === "number" && cell.look === "plain")) return "not-text";
  const text = givenIn(cell);
  if (question.kind === "text") return { kind: "text", text };
  const lines = text.split("\n").map((line) => line.trim());
  const said = lines.filter((line) => line !== "");
  return question.kind === "people" ? { kind: "people", names: said } : { kind: "evidence", documents: said.map(documentIn) };
}

function documentIn(line: string): { title: string; where: string } {
  const [title = "", ...where] = line.split(/(?<!\|)\|(?!\|)/).map((part) => part.replaceAll("||", "|").trim());
  return { title, where: where.join(" | ") };
}

type Choice = Extract<Question, { options: readonly Option[] }>;

/** The text of an option in either language, its id, or its letter; for a multiple choice several, on lines or between commas. */
function optionsIn(question: Choice, given: string): AnswerValue | CellFault {
  const whole = optionIn(question, given);
  if (whole !== null) return { kind: "options", ids: [whole] };
  if (question.kind !== "multiple") return "not-an-option";
  const lines = given.split(/\n/).filter((part) => part.trim() !== "");
  const byLine = lines.map((part) => optionIn(question, part));
  const all = byLine.every((id) => id !== null)
    ? byLine
    : given
        .split(/[\n,;]/)
        .filter((part) => part.trim() !== "")
        .map((part) => optionIn(question, part));
  const ids = all.filter((id) => id !== null);
  return ids.length < all.length ? "not-an-option" : { kind: "options", ids: [...new Set(ids)] };
}

function optionIn({ options }: Choice, given: string): string | null {
  const words = plainWords(given);
  const found = options.find(
    ({ id, text }, at) =>
      words === plainWords(text.fr) ||
      words === plainWords(text.en) ||
      words === id ||
      words.replace(/[).]$/, "") === optionLetter(at) ||
      words === `${optionLetter(at)}) ${plainWords(text.fr)}` ||
      words === `${optionLetter(at)}) ${plainWords(text.en)}`,
  );
  return found?.id ?? null;
}

/** `45 %` typed into a spreadsheet is 0.45 shown as a share: taken as 45 where the question counts in per cent. */
function numberIn(unit: { readonly fr: string; readonly en: string }, cell: SheetCell, locale: Locale): AnswerValue | CellFault {
  const inPercent = unit.fr.trim() === "%";
  if (cell.kind === "number") {
    if (cell.look === "date" || (cell.look === "percent" && !inPercent)) return "not-a-number";
    const number = cell.look === "percent" ? Number((cell.number * 100).toPrecision(12)) : cell.number;
    return { kind: "number", number };
  }
  const text = plainWords(givenIn(cell));
  const bare = [unit.fr, unit.en]
    .map(plainWords)
    .reduce((rest, word) => (rest.endsWith(word) ? rest.slice(0, -word.length) : rest), text);
  const digits = bare.replace(/[\s']/g, "");
  const written = locale === "fr" ? digits.replace(",", ".") : digits;
  return /^[-+]?\d+(\.\d+)?$/.test(written) ? { kind: "number", number: Number(written) } : "not-a-number";
}
