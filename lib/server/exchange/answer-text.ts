import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered } from "@/lib/domain/assessment/given";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { DONT_KNOW } from "@/lib/domain/exchange/write-cell";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber } from "@/lib/i18n/format";

/** An answer in words, for a file that is read and not brought back; empty for none. */
export function answerText(question: Question, value: AnswerValue | null, locale: Locale): string {
  if (!isAnswered(value)) return "";
  switch (value.kind) {
    case "unknown":
      return DONT_KNOW[locale];
    case "options": {
      const texts = "options" in question ? question.options.filter(({ id }) => value.ids.includes(id)) : [];
      return texts.map(({ text }) => text[locale]).join("\n");
    }
    case "number": {
      const unit = question.kind === "number" ? question.unit[locale] : "";
      return `${formatNumber(locale, value.number)}\u00a0${unit}`.trim();
    }
    case "date":
      return formatDay(locale, value.date);
    case "text":
      return value.text;
    case "people":
      return value.names.join("\n");
    case "evidence":
      return value.documents.map(documentText).join("\n");
  }
}

export function documentText({ title, where }: { readonly title: string; readonly where: string }): string {
  return where ? `${title} (${where})` : title;
}
