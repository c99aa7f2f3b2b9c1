"use client";

import { useLocale, useTranslations } from "next-intl";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";

export interface FieldProps<K extends Question["kind"] = Question["kind"]> {
  question: Extract<Question, { kind: K }>;
  value: AnswerValue | null;
  disabled: boolean;
  /** `now`: a choice; else it is being typed. */
  onChange: (value: AnswerValue | null, now: boolean) => void;
}
type ChoiceQuestion = Extract<Question, { options: readonly unknown[] }>;

const ROW = "flex min-h-11 items-start gap-3 py-2.5 sm:min-h-8 sm:py-1.5";
const MARK = "mt-0.5 size-5 shrink-0 sm:size-4";

/** One choice, or several. "I don't know" stands among them, apart. */
export function ChoiceField({
  question,
  value,
  disabled,
  onChange,
}: Omit<FieldProps, "question"> & { question: ChoiceQuestion }) {
  const t = useTranslations("assessment.answer");
  const locale = useLocale() as Locale;
  const chosen = value?.kind === "options" ? value.ids : [];
  const several = question.kind === "multiple";
  const choose = (id: string, ticked: boolean) => {
    const ids = several ? toggled(question, chosen, id, ticked) : [id];
    onChange(ids.length === 0 ? null : { kind: "options", ids }, true);
  };
  const name = `answer-${question.id}`;
  return (
    <div className="flex flex-col">
      {question.options.map(({ id, text }) => (
        <label key={id} className={ROW}>
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            disabled={disabled}
            onChange={(event) => choose(id, event.target.checked)}
            className={MARK}
          />
          <span className={chosen.includes(id) ? "min-w-0 font-medium" : "min-w-0"}>{text[locale]}</span>
        </label>
      ))}
      <label className={`${ROW} border-t border-rule text-soft`}>
        <input
          type={several ? "checkbox" : "radio"}
          name={name}
          value="unknown"
          checked={value?.kind === "unknown"}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked ? { kind: "unknown" } : null, true)}
          className={MARK}
        />
        {t("unknown")}
      </label>
    </div>
  );
}

/** "None of these" excludes the others, and they exclude it; in the order of the question. */
function toggled(question: ChoiceQuestion, chosen: readonly string[], id: string, ticked: boolean): string[] {
  const none = question.kind === "multiple" ? question.none : null;
  if (ticked && id === none) return [id];
  const wanted = new Set(chosen.filter((one) => one !== none));
  if (ticked) wanted.add(id);
  else wanted.delete(id);
  return question.options.map((option) => option.id).filter((one) => wanted.has(one));
}
