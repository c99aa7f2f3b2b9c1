"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ReadingDifference, SecondReadingView } from "@/lib/contract/second-reading";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import type { Question, Questionnaire } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber, formatShare } from "@/lib/i18n/format";
import { AdjudicationForm } from "./adjudication-form";
import { useAnswerWords } from "./answer-words";
import type { AssessmentScope } from "./assessment-scope";

interface ReadingDifferencesProps {
  scope: AssessmentScope;
  base: string;
  questionnaire: Questionnaire;
  reading: SecondReadingView;
  compared: NonNullable<SecondReadingView["compared"]>;
  mayDecide: boolean;
}

/** How far two readings agree, and each question where they or the answer differ, with what was retained. */
export function ReadingDifferences({ scope, base, questionnaire, reading, compared, mayDecide }: ReadingDifferencesProps) {
  const t = useTranslations("second-reading.differences");
  const locale = useLocale() as Locale;
  const { differences, agreement } = compared;
  const { equal, total, kappa } = agreement;
  const questions = new Map(questionnaire.sections.flatMap((section) => section.questions).map((one) => [one.id, one]));
  const decided = differences.filter(({ decision }) => decision !== null).length;
  return (
    <div className="flex flex-col gap-5">
      <dl className="grid gap-x-8 gap-y-2 border border-rule bg-raised p-4 sm:grid-cols-[auto_1fr]">
        <dt>{t("agreement")}</dt>
        <dd className="figures">
          {t("agreed", { equal: formatNumber(locale, equal), total, share: formatShare(locale, equal, total) })}
        </dd>
        <dt>{t("kappa")}</dt>
        <dd className="figures">{kappa === null ? t("noKappa") : formatNumber(locale, Math.round(kappa * 100) / 100)}</dd>
      </dl>
      <h2>{differences.length === 0 ? t("none") : t("some", { count: differences.length, decided })}</h2>
      {differences.map((difference) => (
        <Difference
          key={difference.questionId}
          {...{ scope, base, difference, reading }}
          question={questions.get(difference.questionId)}
          canDecide={mayDecide && reading.state === "compared"}
        />
      ))}
    </div>
  );
}

interface DifferenceProps extends Pick<ReadingDifferencesProps, "scope" | "base" | "reading"> {
  difference: ReadingDifference;
  question: Question | undefined;
  canDecide: boolean;
}

function Difference({ scope, base, reading, difference, question, canDecide }: DifferenceProps) {
  const t = useTranslations("second-reading.differences");
  const locale = useLocale() as Locale;
  const { questionId, answer, first, second, decision } = difference;
  const [one, other] = reading.readers;
  return (
    <article className="flex flex-col gap-3 border border-rule bg-raised p-4">
      <h3 className="text-lg">
        <Link href={`${base}/assessments/${scope.assessmentId}?question=${questionId}`} className="hover:underline">
          {question?.text[locale] ?? questionId}
        </Link>
      </h3>
      <dl className="grid gap-3 sm:grid-cols-3">
        <Side name={t("organisation")} value={answer} note="" question={question} />
        <Side name={one?.name || t("first")} value={first.value} note={first.note} question={question} />
        <Side name={other?.name || t("second")} value={second.value} note={second.note} question={question} />
      </dl>
      {decision ? (
        <div className="border-l-3 border-accent pl-3">
          <dl>
            <Side name={t("retained")} value={decision.value} note={decision.reason} question={question} />
          </dl>
          <p className="text-sm text-soft">{t("decidedBy", { name: decision.name, at: formatMoment(locale, decision.at) })}</p>
        </div>
      ) : null}
      {canDecide && !decision ? (
        <AdjudicationForm
          scope={scope}
          difference={difference}
          question={question}
          readers={[one?.name ?? "", other?.name ?? ""]}
        />
      ) : null}
    </article>
  );
}

function Side({
  name,
  value,
  note,
  question,
}: {
  name: string;
  value: AnswerValue | null;
  note: string;
  question: Question | undefined;
}) {
  const words = useAnswerWords();
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-medium break-words whitespace-pre-wrap">{words(value, question)}</dd>
      {note ? <dd className="text-sm break-words whitespace-pre-wrap">{note}</dd> : null}
    </div>
  );
}
