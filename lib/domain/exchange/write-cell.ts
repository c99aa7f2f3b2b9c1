import type { AnswerValue } from "../assessment/answer";
import { isAnswered } from "../assessment/given";
import type { Question } from "../assessment/questionnaire";
import type { Locale } from "../locale";
import type { Text } from "../text";
import { LONGEST_CELL, type SheetCell, sheetText, unescapedText, type WrittenCell } from "./sheet-cell";
import { serialOf } from "./sheet-day";

export const DONT_KNOW: Text = { fr: "Je ne sais pas", en: "I don’t know" };
/** Stands where an answer is longer than a cell: left as it is, the answer stays. */
export const TOO_LONG: Text = {
  fr: "[Trop long pour une cellule : laissez ces mots, et la réponse du portail reste]",
  en: "[Too long for a cell: leave these words, and the answer on the portal stays]",
};

/** How an answer is written in the cell of its question; null for an empty cell. */
export function writeCell(question: Question, value: AnswerValue | null, locale: Locale): WrittenCell | null {
  if (!isAnswered(value)) return null;
  switch (value.kind) {
    case "unknown":
      return textCell(DONT_KNOW[locale], locale);
    case "number":
      return { kind: "number", number: value.number };
    case "date":
      return serialOf(value.date) === null ? textCell(value.date, locale) : { kind: "day", day: value.date };
    case "text":
      return textCell(value.text, locale);
    case "people":
      return textCell(value.names.map(oneLine).join("\n"), locale);
    case "evidence":
      return textCell(value.documents.map(({ title, where }) => documentLine(title, where)).join("\n"), locale);
    case "options":
      return textCell(value.ids.map((id) => optionWords(question, id, locale)).join(", "), locale);
  }
}

export function writeComment(comment: string, locale: Locale): WrittenCell | null {
  return comment === "" ? null : textCell(comment, locale);
}

function textCell(text: string, locale: Locale): WrittenCell {
  const held = sheetText(text);
  return { kind: "text", text: held.length > LONGEST_CELL ? TOO_LONG[locale] : held };
}

/** One option by its text, several by their letters: texts hold commas and semicolons of their own. */
function optionWords(question: Question, id: string, locale: Locale): string {
  const at = "options" in question ? question.options.findIndex((option) => option.id === id) : -1;
  if (!("options" in question) || at < 0) return id;
  return question.kind === "multiple" ? optionLetter(at) : (question.options[at]?.text[locale] ?? id);
}

/** `a` for the first option. */
export function optionLetter(at: number): string {
  return String.fromCharCode(97 + at);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}

/** `title | where`; a bar inside of either is doubled. */
function documentLine(title: string, where: string): string {
  const parts = where === "" ? [title] : [title, where];
  return parts.map((part) => oneLine(part).replaceAll("|", "||")).join(" | ");
}

/** Whether a cell still says what was written into it. Programs that save it may round the last digits of a number. */
export function isUntouched(written: WrittenCell | null, found: SheetCell | undefined, from1904: boolean): boolean {
  if (!written || !found) return !found && (!written || (written.kind === "text" && written.text === ""));
  // Some programs take the marks of escapes away when they save.
  const bare = (text: string) => unescapedText(sheetText(text));
  if (written.kind === "text") return found.kind === "text" && bare(found.text) === bare(written.text);
  if (found.kind !== "number") return written.kind === "day" && found.kind === "text" && found.text.slice(0, 10) === written.day;
  if (written.kind === "day") return Math.floor(found.number) === serialOf(written.day, from1904);
  return Math.abs(found.number - written.number) <= Math.abs(written.number) * 1e-12;
}
