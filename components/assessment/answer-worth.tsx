"use client";

import { useLocale, useTranslations } from "next-intl";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered } from "@/lib/domain/assessment/given";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { bandOf, scoreOf } from "@/lib/domain/assessment/scoring";
import type { Locale } from "@/lib/domain/locale";
import { usePoints } from "./figure-words";

/** What the answer given is worth, why, and what to do about it. Told once one has answered, so that it does not suggest the answer. */
export function AnswerWorth({ question, value }: { question: Question; value: AnswerValue | null }) {
  const t = useTranslations("assessment.worth");
  const locale = useLocale() as Locale;
  const { points } = usePoints();
  if (!isAnswered(value) || value.kind === "unknown") return null;
  const score = scoreOf(question, value);
  const told = toldOf(question, value);
  if (score === null && told === null) return null;
  return (
    <div className="border-l-3 border-rule pl-3 text-sm text-soft">
      <p>
        <span className="figures font-medium text-ink">
          {score === null ? t("unscored") : t("score", { score: points(score) })}
        </span>
        {told ? ` ${told.rationale[locale]}` : null}
      </p>
      {told?.remedy ? (
        <p>
          <span className="font-medium text-ink">{t("remedy")}</span> {told.remedy[locale]}
        </p>
      ) : null}
    </div>
  );
}

/** Of a multiple choice, "none of these" alone has something to say of itself: the other options speak of their absence. */
function toldOf(question: Question, value: AnswerValue) {
  if (question.kind === "number") return value.kind === "number" ? (bandOf(question, value.number) ?? null) : null;
  if (!("options" in question) || value.kind !== "options") return null;
  const told = question.options.find(({ id }) => value.ids.includes(id)) ?? null;
  return question.kind === "multiple" && told?.id !== question.none ? null : told;
}
