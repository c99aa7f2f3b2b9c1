"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { call } from "@/lib/client/call";
import { markQuestion } from "@/lib/client/programme-address";
import type { AnswerView } from "@/lib/contract/assessment";
import type { SecondReadingView } from "@/lib/contract/second-reading";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered, sameAnswer } from "@/lib/domain/assessment/given";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { AnswerField } from "./answer-field";
import { useAnswerWords } from "./answer-words";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";

interface ReadingMarkProps {
  scope: AssessmentScope;
  base: string;
  question: Question;
  /** The organisation's. */
  answer: AnswerView | null;
  mark: SecondReadingView["mine"][number] | null;
  onMarked: () => void;
}

/** One question as a reader judges it: what was answered, one's own value, and why. Saved as soon as it is chosen or left. */
export function ReadingMark({ scope, base, question, answer, mark, onMarked }: ReadingMarkProps) {
  const t = useTranslations("second-reading.form");
  const locale = useLocale() as Locale;
  const words = useAnswerWords();
  const id = useId();
  const [value, setValue] = useState<AnswerValue | null>(mark?.value ?? null);
  const [note, setNote] = useState(mark?.note ?? "");
  const save = useMutation({
    mutationFn: (given: { value: AnswerValue; note: string }) =>
      call(markQuestion, { params: { ...scope, questionId: question.id }, body: given }),
    onSuccess: onMarked,
  });
  const keep = (next: AnswerValue | null, words_: string) => {
    if (isAnswered(next)) save.mutate({ value: next, note: words_ });
  };
  const change = (next: AnswerValue | null, now: boolean) => {
    setValue(next);
    if (now) keep(next, note);
  };
  const given = answer?.value ?? null;
  return (
    <section
      aria-labelledby={id}
      className="question-block flex flex-col gap-3 border border-rule bg-raised p-4"
      onBlur={(event) => {
        const left = !event.currentTarget.contains(event.relatedTarget);
        const kept = save.variables ?? mark;
        if (left && !(kept && sameAnswer(kept.value, value) && kept.note === note.trim())) keep(value, note.trim());
      }}
    >
      <h3 id={id} className="text-lg">
        {question.text[locale]}
      </h3>
      <div className="border-l-3 border-rule pl-3 text-sm">
        <p>
          <span className="text-soft">{t("answered")}</span> <span className="break-words">{words(given, question)}</span>
        </p>
        {answer?.comment ? <p className="break-words text-soft">{answer.comment}</p> : null}
        <Link
          href={`${base}/assessments/${scope.assessmentId}?question=${question.id}`}
          className="inline-flex min-h-11 items-center text-accent hover:underline sm:min-h-6"
        >
          {t("see")}
        </Link>
      </div>
      <fieldset aria-labelledby={id} className="min-w-0">
        <AnswerField question={question} value={value} disabled={false} onChange={change} />
      </fieldset>
      <Field label={t("note")}>
        {(control) => (
          <Textarea {...control} rows={2} maxLength={4_000} value={note} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-sm text-soft">
          {save.isPending ? t("saving") : save.isSuccess || (mark && !save.error) ? t("saved") : ""}
        </p>
        {isAnswered(given) && !sameAnswer(given, value) ? (
          <Button size="small" onClick={() => change(given, true)}>
            {t("agree")}
          </Button>
        ) : null}
      </div>
      {save.error ? <ProblemFace title={t("notSaved")} error={save.error} /> : null}
    </section>
  );
}
