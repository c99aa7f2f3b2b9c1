"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { answerHistoryQuery } from "@/lib/client/assessment";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { useReasonWords } from "./answer-origin";
import { useAnswerWords } from "./answer-words";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";

/** Everything that was ever answered to a question. */
export function AnswerHistory({ scope, question }: { scope: AssessmentScope; question: Question }) {
  const t = useTranslations("assessment.history");
  const origin = useTranslations("assessment.origin");
  const locale = useLocale() as Locale;
  const words = useAnswerWords();
  const reason = useReasonWords();
  const query = useQuery(answerHistoryQuery(scope, question.id));
  if (query.isPending) return <p className="text-sm text-soft">{t("loading")}</p>;
  if (query.error) return <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <p className="text-sm text-soft">{t("empty")}</p>;
  return (
    <ol className="flex flex-col gap-2 text-sm">
      {query.data.items.map(({ revision, value, comment, name, at, reason: because }) => (
        <li key={revision} className="border-l-3 border-rule pl-3">
          <p className="break-words whitespace-pre-wrap">{words(value, question)}</p>
          {comment ? <p className="break-words text-soft">{t("comment", { comment })}</p> : null}
          <p className="text-soft">
            {formatMoment(locale, at)} · {name || origin("gone")}
            {because ? ` · ${reason(because)}` : ""}
          </p>
        </li>
      ))}
    </ol>
  );
}
