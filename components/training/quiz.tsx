"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { attemptQuiz } from "@/lib/client/programme-address";
import type { ModuleView } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { PASS_SHARE, type QuizAnswers } from "@/lib/domain/training/quiz";
import { ProblemFace } from "./problem-face";
import { QuizQuestion } from "./quiz-question";
import { QuizResult } from "./quiz-result";

interface QuizProps {
  scope: ProjectScope;
  module: Pick<ModuleView, "id" | "quiz">;
  /** A consultant reads the questions and answers none. */
  answers: boolean;
}

/** The questions of a module: answered, marked by the server, explained, and answered again as often as one likes. */
export function Quiz({ scope, module, answers }: QuizProps) {
  const t = useTranslations("training.quiz");
  const words = useTranslations("training.module");
  const { quiz } = module;
  const { given, choose, missing, attempt, send, again, result } = useQuiz(scope, module);
  const marks = attempt.data ?? null;
  return (
    <section aria-labelledby="quiz" className="flex max-w-prose flex-col gap-4 border-t border-rule pt-4">
      <h2 id="quiz" className="scroll-mt-16">
        {words("quiz")}
      </h2>
      {marks ? null : <p className="text-soft">{t(answers ? "lead" : "readOnly")}</p>}
      {marks ? <QuizResult ref={result} marks={marks} needed={Math.ceil(quiz.length * PASS_SHARE)} /> : null}
      <form noValidate onSubmit={send} className="flex flex-col gap-6">
        {quiz.map((question, at) => (
          <QuizQuestion
            key={question.id}
            question={question}
            number={at + 1}
            total={quiz.length}
            chosen={given[question.id] ?? []}
            onChoose={(options) => choose(question.id, options)}
            marked={marks?.questions.find(({ id }) => id === question.id) ?? null}
            disabled={!answers}
          />
        ))}
        {missing.length > 0 ? (
          <Notice tone="notice" live>
            <p role="alert">{t("missing", { count: missing.length, numbers: missing.join(", ") })}</p>
          </Notice>
        ) : null}
        {attempt.error ? <ProblemFace title={t("failed")} error={attempt.error} /> : null}
        {answers && !marks ? (
          <Button type="submit" variant="primary" className="self-start" busy={attempt.isPending}>
            {t("submit")}
          </Button>
        ) : null}
        {marks ? (
          <Button variant={marks.passed ? "secondary" : "primary"} className="self-start" onClick={again}>
            {t("again")}
          </Button>
        ) : null}
      </form>
    </section>
  );
}

function useQuiz(scope: ProjectScope, { id: moduleId, quiz }: QuizProps["module"]) {
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [given, setGiven] = useState<QuizAnswers>({});
  const [missing, setMissing] = useState<readonly number[]>([]);
  const result = useRef<HTMLDivElement>(null);
  const attempt = useMutation({
    mutationFn: (answers: Record<string, string[]>) =>
      call(attemptQuiz, { params: { ...scope, moduleId }, query: { locale }, body: { answers } }),
    onSuccess: () => router.refresh(),
  });
  const { data } = attempt;
  useEffect(() => {
    if (data) result.current?.focus();
  }, [data]);
  return {
    given,
    missing,
    attempt,
    result,
    choose: (id: string, options: readonly string[]) => {
      setMissing([]);
      setGiven((before) => ({ ...before, [id]: options }));
    },
    send: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      const open = quiz.flatMap(({ id }, at) => ((given[id] ?? []).length === 0 ? [at + 1] : []));
      setMissing(open);
      if (open.length === 0) attempt.mutate(Object.fromEntries(quiz.map(({ id }) => [id, [...(given[id] ?? [])]])));
    },
    again: () => {
      setGiven({});
      attempt.reset();
      document.getElementById("quiz")?.scrollIntoView();
    },
  };
}
