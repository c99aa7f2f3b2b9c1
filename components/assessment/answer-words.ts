import { useLocale, useTranslations } from "next-intl";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered } from "@/lib/domain/assessment/given";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber } from "@/lib/i18n/format";

/** An answer in words; what belongs to a question that is gone is told by its ids. */
export function useAnswerWords(): (value: AnswerValue | null, question: Question | undefined) => string {
  const t = useTranslations("assessment.answer");
  const locale = useLocale() as Locale;
  const between = locale === "fr" ? "\u202f; " : "; ";
  return (value, question) => {
    if (!isAnswered(value)) return t("none");
    switch (value.kind) {
      case "unknown":
        return t("unknown");
      case "options":
        return value.ids.map((id) => optionText(question, id)?.[locale] ?? id).join(between);
      case "number": {
        const unit = question?.kind === "number" ? question.unit[locale] : "";
        return `${formatNumber(locale, value.number)}\u00a0${unit}`.trim();
      }
      case "date":
        return formatDay(locale, value.date);
      case "text":
        return value.text;
      case "people":
        return value.names.join(", ");
      case "evidence":
        return value.documents
          .map(({ title, where, file }) => (where || file ? `${title} (${where || t("filedHere")})` : title))
          .join(between);
    }
  };
}

function optionText(question: Question | undefined, id: string) {
  return question && "options" in question ? question.options.find((option) => option.id === id)?.text : undefined;
}
