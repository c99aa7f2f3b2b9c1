"use client";

import { useLocale, useTranslations } from "next-intl";
import type { AnswerView } from "@/lib/contract/assessment";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment, formatNumber } from "@/lib/i18n/format";

/** Who answered last and when; of an answer that nobody gave, what it rests on. */
export function AnswerOrigin({ answer }: { answer: AnswerView | null }) {
  const t = useTranslations("assessment.origin");
  const reason = useReasonWords();
  const locale = useLocale() as Locale;
  if (answer === null || answer.value === null) return null;
  return (
    <p className="text-sm text-soft">
      {answer.reason
        ? reason(answer.reason)
        : t("person", { name: answer.name || t("gone"), at: formatMoment(locale, answer.at) })}
    </p>
  );
}

export function useReasonWords(): (reason: NonNullable<AnswerView["reason"]>) => string {
  const t = useTranslations("assessment.origin");
  const locale = useLocale() as Locale;
  return (reason) => {
    if (reason.kind === "copy") return t("copy");
    if (reason.kind === "adjudication") return t("adjudication", { note: reason.note });
    const { part = 0, whole = 0 } = reason.figures;
    const figures = {
      part: formatNumber(locale, part),
      whole: formatNumber(locale, whole),
      day: formatDay(locale, reason.importedOn),
    };
    const key = `rules.${reason.rule}`;
    return t.has(key) ? t(key, figures) : t("estate", { day: figures.day });
  };
}
