import type { DataValidation } from "exceljs";
import type { Condition, Question } from "@/lib/domain/assessment/questionnaire";
import { DONT_KNOW, optionLetter } from "@/lib/domain/exchange/write-cell";
import type { Locale } from "@/lib/domain/locale";
import type { ExchangeWords } from "./exchange-words";

/** What is to be written into the cell of a question, in a sentence; with its options where it has some. */
export function expectedOf(
  question: Question,
  numbers: ReadonlyMap<string, number>,
  locale: Locale,
  words: ExchangeWords,
): string {
  const lines: string[] = [];
  if ("options" in question) {
    lines.push(words(question.kind === "multiple" ? "workbook.expect.multiple" : "workbook.expect.single"));
    for (const [index, { text }] of question.options.entries())
      lines.push(question.kind === "multiple" ? `${optionLetter(index)}) ${text[locale]}` : `– ${text[locale]}`);
  } else if (question.kind === "number") {
    const { min, max } = question;
    lines.push(words("workbook.expect.number", { min, max, unit: question.unit[locale] }));
  } else lines.push(words(`workbook.expect.${question.kind}`));
  if (question.appearsWhen) {
    const on = [...new Set(askedIn(question.appearsWhen).map((id) => numbers.get(id) ?? 0))].sort((a, b) => a - b);
    lines.push(words("workbook.expect.depends", { count: on.length, numbers: on.join(", ") }));
  }
  return lines.join("\n");
}

function askedIn(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(askedIn);
  if ("any" in condition) return condition.any.flatMap(askedIn);
  return "not" in condition ? askedIn(condition.not) : [condition.question];
}

interface Offers {
  readonly sheet: string;
  readonly first: number;
}

/**
 * What the spreadsheet itself checks. It warns and does not forbid: sorting moves the words of a cell and leaves its rule behind, and
 * the portal checks everything again.
 */
export function offerOf(
  question: Question,
  address: string,
  { sheet, first }: Offers,
  locale: Locale,
  words: ExchangeWords,
): { readonly validation: DataValidation; readonly options: readonly string[] } {
  const unknown = DONT_KNOW[locale];
  const rule = (type: "list" | "custom", formula: string): DataValidation => ({
    type,
    formulae: [formula],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "warning",
    errorTitle: words("workbook.warning.title"),
    error: words("workbook.warning.text"),
  });
  if (question.kind === "single" || question.kind === "scale") {
    const options = [...question.options.map(({ text }) => text[locale]), unknown];
    return { validation: rule("list", `${sheet}!$D$${first}:$D$${first + options.length - 1}`), options };
  }
  const free = `${address}="${unknown}"`;
  if (question.kind === "number") {
    const { min, max } = question;
    const formula = `OR(AND(ISNUMBER(${address}),${address}>=${min},${address}<=${max}),${free})`;
    return { validation: rule("custom", formula), options: [] };
  }
  if (question.kind === "date") return { validation: rule("custom", `OR(ISNUMBER(${address}),${free})`), options: [] };
  return { validation: rule("custom", `LEN(${address})<=20000`), options: [] };
}
