"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FocusEvent, memo, useId } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, Textarea } from "@/components/ui/field";
import type { PresenceView } from "@/lib/contract/assessment";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered } from "@/lib/domain/assessment/given";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { AnswerField } from "./answer-field";
import { AnswerOrigin } from "./answer-origin";
import { AnswerWorth } from "./answer-worth";
import type { AssessmentScope } from "./assessment-scope";
import { ConflictNotice } from "./conflict-notice";
import { EvidenceBlock } from "./evidence-block";
import { QuestionMore } from "./question-more";
import { SaveNote } from "./save-note";
import { useEntry, useQueue } from "./use-answer-queue";
import { useReady } from "./use-ready";

export interface QuestionBlockProps {
  scope: AssessmentScope;
  sectionId: string;
  question: Question;
  number: number;
  canAnswer: boolean;
  canRemark: boolean;
  openRemarks: number;
  /** Who else is at this question, in words; empty for nobody. */
  here: string;
  onEnter: (questionId: string) => void;
}

/** Names of those who are at a question, for a block that is drawn again only when they change. */
export function namesAt(here: readonly PresenceView[], questionId: string): string {
  return here
    .filter((one) => one.questionId === questionId)
    .map(({ name }) => name)
    .join(", ");
}

/** One question: what is asked and why, the answer, what it is worth, and all that is said around it. */
export const QuestionBlock = memo(function QuestionBlock({
  question,
  number,
  canAnswer,
  here,
  onEnter,
  ...more
}: QuestionBlockProps) {
  const t = useTranslations("assessment.question");
  const locale = useLocale() as Locale;
  const queue = useQueue();
  const ready = useReady();
  const { said, answer, state } = useEntry(question.id);
  const id = useId();
  const change = (value: AnswerValue | null, now: boolean) => queue.edit(question.id, { ...said, value }, now);
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) queue.flush(question.id);
  };
  return (
    <section
      id={`question-${question.id}`}
      aria-labelledby={id}
      onFocus={() => onEnter(question.id)}
      onBlur={leave}
      className="question-block flex scroll-mt-16 flex-col gap-3 border border-rule bg-raised p-4"
    >
      <header className="flex flex-col gap-1">
        <h3 id={id} tabIndex={-1} className="flex gap-2 text-lg">
          <span className="figures font-normal text-soft">{number}.</span>
          <span className="min-w-0">{question.text[locale]}</span>
        </h3>
        {question.help ? <p className="text-soft">{question.help[locale]}</p> : null}
        {here ? <p className="text-sm font-medium text-accent">{t("here", { names: here })}</p> : null}
      </header>
      {state.kind === "conflict" ? (
        <ConflictNotice
          question={question}
          mine={said}
          theirs={state.theirs}
          onKeep={(choice) => queue.settle(question.id, choice)}
        />
      ) : null}
      <fieldset aria-labelledby={id} disabled={!ready} className="min-w-0">
        <AnswerField question={question} value={said.value} disabled={!canAnswer} onChange={change} />
      </fieldset>
      <AnswerWorth question={question} value={said.value} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <div className="flex flex-wrap gap-x-4">
          <AnswerOrigin answer={answer} />
          <SaveNote state={state} />
        </div>
        {canAnswer && isAnswered(said.value) ? (
          <button
            type="button"
            onClick={() => change(null, true)}
            className="min-h-11 text-sm text-accent hover:underline sm:min-h-6"
          >
            {t("takeBack")}
          </button>
        ) : null}
      </div>
      <CommentField
        comment={said.comment}
        disabled={!canAnswer}
        ready={ready}
        onChange={(comment) => queue.edit(question.id, { ...said, comment })}
      />
      <EvidenceBlock question={question} canAnswer={canAnswer} />
      <QuestionMore question={question} {...more} />
    </section>
  );
});

function CommentField({
  comment,
  disabled,
  ready,
  onChange,
}: {
  comment: string;
  disabled: boolean;
  ready: boolean;
  onChange: (comment: string) => void;
}) {
  const t = useTranslations("assessment.question");
  if (disabled && comment === "") return null;
  return (
    <Disclosure summary={t("comment")} open={comment !== ""}>
      <Field label={t("comment")} hint={t("commentHint")} hideLabel>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={10_000}
            value={comment}
            disabled={disabled || !ready}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </Disclosure>
  );
}
