"use client";

import { Circle, CircleCheck, CircleDot } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { RecordView } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay, formatShare } from "@/lib/i18n/format";

/** To do, begun or completed: a sign, words, and of a completion the day, the score and where it comes from. */
export function ModuleState({ record }: { record: RecordView | null }) {
  const t = useTranslations("training.module");
  const locale = useLocale() as Locale;
  if (!record?.completedAt) {
    const Icon = record ? CircleDot : Circle;
    return (
      <span className="inline-flex items-center gap-1.5 text-soft">
        <Icon className="size-4 shrink-0" aria-hidden="true" />
        {t(record ? "state.begun" : "state.new")}
      </span>
    );
  }
  const { right, total, source, revised } = record;
  const score =
    right === null || total === null ? null : source === "lms" ? formatShare(locale, right, total) : t("score", { right, total });
  const besides = [score, source === "lms" ? t("lms") : null, revised ? t("revised") : null].filter(Boolean).join(" · ");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className="inline-flex items-center gap-1.5 font-medium text-eligible-text">
        <CircleCheck className="size-4 shrink-0" aria-hidden="true" />
        {t("state.done", { day: formatDay(locale, wallTime(new Date(record.completedAt)).day) })}
      </span>
      {besides ? <span className="figures text-soft">{besides}</span> : null}
    </span>
  );
}
