"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import { finishReading } from "@/lib/client/programme-address";
import type { AnswerView } from "@/lib/contract/assessment";
import type { SecondReadingView } from "@/lib/contract/second-reading";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";
import { ReadingMark } from "./reading-mark";

interface ReadingFormProps {
  scope: AssessmentScope;
  base: string;
  questionnaire: Questionnaire;
  answers: readonly AnswerView[];
  reading: SecondReadingView;
}

/** Every question that a reader judges, section by section; then being done. */
export function ReadingForm({ scope, base, questionnaire, answers, reading }: ReadingFormProps) {
  const t = useTranslations("second-reading.form");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [marked, setMarked] = useState(() => new Set(reading.mine.map(({ questionId }) => questionId)));
  const finish = useMutation({ mutationFn: () => call(finishReading, { params: scope }), onSuccess: () => router.refresh() });
  const left = reading.questions.length - marked.size;
  const sections = questionnaire.sections
    .map((section) => ({ ...section, questions: section.questions.filter(({ id }) => reading.questions.includes(id)) }))
    .filter(({ questions }) => questions.length > 0);
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose">{t("lead")}</p>
      {sections.map(({ id, title, questions }) => (
        <section key={id} aria-labelledby={`reading-${id}`} className="flex flex-col gap-4">
          <h2 id={`reading-${id}`}>{title[locale]}</h2>
          {questions.map((question) => (
            <ReadingMark
              key={question.id}
              scope={scope}
              base={base}
              question={question}
              answer={answers.find(({ questionId }) => questionId === question.id) ?? null}
              mark={reading.mine.find(({ questionId }) => questionId === question.id) ?? null}
              onMarked={() => setMarked((before) => new Set([...before, question.id]))}
            />
          ))}
        </section>
      ))}
      <div className="flex flex-wrap items-center gap-3 border-t border-rule pt-4">
        <Button variant="primary" disabled={left > 0} busy={finish.isPending} onClick={() => finish.mutate()}>
          {t("finish")}
        </Button>
        <p role="status" className="text-sm text-soft">
          {left > 0 ? t("left", { count: left }) : t("finishHint")}
        </p>
      </div>
      {finish.error ? <ProblemFace title={t("notFinished")} error={finish.error} /> : null}
    </div>
  );
}
