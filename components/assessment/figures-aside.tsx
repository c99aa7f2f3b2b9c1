"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { Link } from "@/components/ui/link";
import { Meter } from "@/components/ui/progress";
import type { Answers } from "@/lib/domain/assessment/answer";
import type { Completion } from "@/lib/domain/assessment/completion";
import { nextBestActions, nextBestQuestion } from "@/lib/domain/assessment/next-best";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { scoreAssessment } from "@/lib/domain/assessment/scoring";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { usePoints } from "./figure-words";
import { FormulaDetail } from "./formula-detail";

interface FiguresProps {
  questionnaire: Questionnaire;
  answers: Answers;
  completion: Completion;
}
interface FiguresAsideProps extends FiguresProps {
  hrefOf: (questionId: string) => string;
}
const ACTIONS = 3;

/**
 * Progress, score and what the score rests on, side by side and never merged; then what would move them most. Drawn again only when
 * these change: they are computed of every answer, and nobody who types waits for them.
 */
export const FiguresAside = memo(function FiguresAside({ questionnaire, answers, completion, hrefOf }: FiguresAsideProps) {
  const t = useTranslations("assessment.figures");
  const locale = useLocale() as Locale;
  const { points, exact } = usePoints();
  const result = scoreAssessment(questionnaire, answers);
  const next = nextBestQuestion(questionnaire, answers);
  const actions = nextBestActions(questionnaire, answers, ACTIONS);
  const of = (part: number, whole: number) => t("of", { part: formatNumber(locale, part), whole: formatNumber(locale, whole) });
  return (
    <aside aria-label={t("label")} className="flex flex-col gap-5">
      <dl className="flex flex-col gap-3 border border-rule bg-raised p-4">
        <Figure
          name={t("progress")}
          value={of(completion.answered, completion.questions)}
          share={completion.answered}
          whole={completion.questions}
        >
          {completion.unknown > 0 ? t("unknown", { count: completion.unknown }) : null}
        </Figure>
        <Figure name={t("score")} value={result.score === null ? "—" : t("points", { score: points(result.score) })}>
          {result.score === null ? t("noScore") : null}
        </Figure>
        <Figure
          name={t("completeness")}
          value={formatShare(locale, result.completeness, 1)}
          share={result.completeness}
          whole={1}
        >
          {t("completenessHint")}
        </Figure>
        {completion.evidence.asked > 0 ? (
          <Figure name={t("evidence")} value={of(completion.evidence.given, completion.evidence.asked)} />
        ) : null}
      </dl>
      <FormulaDetail questionnaire={questionnaire} result={result} />
      {next ? (
        <section className="flex flex-col gap-1">
          <h2>{t("next")}</h2>
          <Link href={hrefOf(next.id)} scroll={false} className="text-accent hover:underline">
            {next.text[locale]}
          </Link>
          <p className="text-sm text-soft">{t("nextHint")}</p>
        </section>
      ) : null}
      {actions.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2>{t("actions")}</h2>
          <ol className="flex flex-col gap-2">
            {actions.map(({ question, gain, remedy }) => (
              <li key={question} className="border-l-3 border-rule pl-3">
                <span className="figures font-medium">{t("gain", { points: exact(gain) })}</span>{" "}
                <Link href={hrefOf(question)} scroll={false} className="text-accent hover:underline">
                  {remedy[locale]}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </aside>
  );
});

/** The three figures in a line, where a narrow screen has the whole beneath the questions. */
export const FiguresLine = memo(function FiguresLine({ questionnaire, answers, completion }: FiguresProps) {
  const t = useTranslations("assessment.figures");
  const locale = useLocale() as Locale;
  const { points } = usePoints();
  const { score, completeness } = scoreAssessment(questionnaire, answers);
  const words = {
    progress: t("of", { part: formatNumber(locale, completion.answered), whole: formatNumber(locale, completion.questions) }),
    score: points(score),
    completeness: formatShare(locale, completeness, 1),
  };
  return <p className="figures pt-2 text-sm lg:hidden">{t("line", words)}</p>;
});

function Figure({
  name,
  value,
  share,
  whole,
  children,
}: {
  name: string;
  value: string;
  share?: number;
  whole?: number;
  children?: React.ReactNode;
}) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-3">
      <dt>{name}</dt>
      <dd className="figures text-lg font-semibold">{value}</dd>
      {share === undefined ? null : (
        <dd className="col-span-2">
          <Meter label={name} value={share} max={whole ?? 1} />
        </dd>
      )}
      {children ? <dd className="col-span-2 text-sm text-soft">{children}</dd> : null}
    </div>
  );
}
