import type { AnswerValue } from "./answer";
import type { Question } from "./questionnaire";

export type AnswerFault = "wrong-kind" | "unknown-option" | "one-option-only" | "none-excludes-others" | "out-of-range";

const FITS: Readonly<Record<Question["kind"], Exclude<AnswerValue["kind"], "unknown">>> = {
  single: "options",
  multiple: "options",
  scale: "options",
  number: "number",
  date: "date",
  text: "text",
  people: "people",
  evidence: "evidence",
};

/** Why a value is no answer to a question; null when it is one. */
export function faultOf(question: Question, value: AnswerValue): AnswerFault | null {
  if (value.kind === "unknown") return null;
  if (value.kind !== FITS[question.kind]) return "wrong-kind";
  if (value.kind === "number" && question.kind === "number")
    return Number.isFinite(value.number) && value.number >= question.min && value.number <= question.max ? null : "out-of-range";
  if (value.kind !== "options" || !("options" in question)) return null;
  if (value.ids.some((id) => !question.options.some((option) => option.id === id))) return "unknown-option";
  if (question.kind !== "multiple") return value.ids.length <= 1 ? null : "one-option-only";
  const none = question.none;
  return none !== null && value.ids.includes(none) && value.ids.length > 1 ? "none-excludes-others" : null;
}

/** Whether a value says anything: nothing chosen and an empty text are no answer. */
export function isAnswered(value: AnswerValue | null | undefined): value is AnswerValue {
  if (!value) return false;
  if (value.kind === "options") return value.ids.length > 0;
  if (value.kind === "text") return value.text.trim().length > 0;
  if (value.kind === "people") return value.names.length > 0;
  if (value.kind === "evidence") return value.documents.length > 0;
  return true;
}

/** Whether two values say the same; the order in which options were ticked does not count. */
export function sameAnswer(a: AnswerValue | null | undefined, b: AnswerValue | null | undefined): boolean {
  if (!isAnswered(a) || !isAnswered(b)) return isAnswered(a) === isAnswered(b);
  return plain(a) === plain(b);
}

function plain(value: AnswerValue): string {
  const said = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify(said.map(([key, part]) => [key, key === "ids" && Array.isArray(part) ? [...part].sort() : part]));
}
