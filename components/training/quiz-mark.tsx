"use client";

import { Check, CircleCheck, RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MarkedQuestion } from "@/lib/contract/training";

/** Whether a question was answered right, by sign and word. */
export function QuestionMark({ right }: { right: boolean }) {
  const t = useTranslations("training.quiz");
  const Icon = right ? CircleCheck : RotateCcw;
  return (
    <strong className={`inline-flex items-center gap-1 font-medium ${right ? "text-eligible-text" : "text-redesign-text"}`}>
      <Icon className="size-4" aria-hidden="true" />
      {t(right ? "right" : "wrong")}
    </strong>
  );
}

/** Whether an option was a right one, whether it was chosen, and why it is as it is. */
export function OptionMark({ id, answer }: { id: string; answer: MarkedQuestion["options"][number] }) {
  const t = useTranslations("training.quiz");
  const Icon = answer.correct ? Check : X;
  return (
    <p id={id} className="flex gap-2 px-3 pb-2.5 text-sm sm:pl-10">
      <Icon className={`mt-0.5 size-4 shrink-0 ${answer.correct ? "text-eligible-text" : "text-soft"}`} aria-hidden="true" />
      <span className="min-w-0 text-soft">
        <span className={answer.correct ? "font-medium text-eligible-text" : "font-medium text-ink"}>
          {t(answer.correct ? "correct" : "notCorrect")}
          {answer.chosen ? `, ${t("yourAnswer")}` : ""}
        </span>
        {" — "}
        {answer.why}
      </span>
    </p>
  );
}
