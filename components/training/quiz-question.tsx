"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { MarkedQuestion, QuestionView } from "@/lib/contract/training";
import { OptionMark, QuestionMark } from "./quiz-mark";

interface QuizQuestionProps {
  question: QuestionView;
  number: number;
  total: number;
  chosen: readonly string[];
  onChoose: (options: readonly string[]) => void;
  /** Null until the answers were sent. */
  marked: MarkedQuestion | null;
  disabled: boolean;
}

/** One question; once marked, each option says whether it was right and why. */
export function QuizQuestion({ question, number, total, chosen, onChoose, marked, disabled }: QuizQuestionProps) {
  const t = useTranslations("training.quiz");
  const name = useId();
  const single = question.kind === "single";
  const choose = (id: string) => {
    if (single) onChoose([id]);
    else onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="pb-2">
        <span className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
          {t("question", { number, total })} · {t(question.kind)}
          {marked ? <QuestionMark right={marked.right} /> : null}
        </span>
        <span className="block font-semibold text-pretty">{question.question}</span>
      </legend>
      <div className="flex flex-col border border-rule bg-raised">
        {question.options.map((option) => {
          const answer = marked?.options.find(({ id }) => id === option.id) ?? null;
          return (
            <div
              key={option.id}
              className={clsx("flex flex-col border-t border-rule first:border-t-0", answer?.correct && "bg-sunken")}
            >
              <label className="flex min-h-11 items-start gap-3 px-3 py-2.5 sm:min-h-9 sm:py-2">
                <input
                  type={single ? "radio" : "checkbox"}
                  name={name}
                  checked={chosen.includes(option.id)}
                  disabled={disabled || marked !== null}
                  onChange={() => choose(option.id)}
                  aria-describedby={answer ? `${name}-${option.id}` : undefined}
                  className="mt-0.5 size-5 shrink-0 sm:size-4"
                />
                <span className="min-w-0">{option.text}</span>
              </label>
              {answer ? <OptionMark id={`${name}-${option.id}`} answer={answer} /> : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
