"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import { adjudicateDifference } from "@/lib/client/programme-address";
import type { ReadingDifference } from "@/lib/contract/second-reading";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { isAnswered, sameAnswer } from "@/lib/domain/assessment/given";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { useAnswerWords } from "./answer-words";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";

interface AdjudicationFormProps {
  scope: AssessmentScope;
  difference: ReadingDifference;
  question: Question | undefined;
  readers: readonly [string, string];
}

/** Which of the values is retained, and why; for good. */
export function AdjudicationForm({ scope, difference, question, readers }: AdjudicationFormProps) {
  const t = useTranslations("second-reading.decide");
  const words = useAnswerWords();
  const router = useRouter();
  const form = useForm({ defaultValues: { choice: "", reason: "" } });
  const choices = choicesOf(difference, [t("organisation"), ...readers]);
  const decide = useMutation({
    mutationFn: ({ choice, reason }: { choice: string; reason: string }) => {
      const value = choices[Number(choice)]?.value ?? difference.first.value;
      return call(adjudicateDifference, {
        params: { ...scope, questionId: difference.questionId },
        body: { value, reason: reason.trim() },
      });
    },
    onSuccess: () => router.refresh(),
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-3 border-t border-rule pt-3"
      onSubmit={form.handleSubmit((draft) => decide.mutate(draft))}
    >
      <fieldset className="flex flex-col">
        <legend className="text-sm font-medium">{t("retain")}</legend>
        {choices.map(({ value, by }, at) => (
          <label key={by.join()} className="flex min-h-11 items-center gap-2 sm:min-h-7">
            <input
              type="radio"
              value={at}
              className="size-5 shrink-0 sm:size-4"
              {...form.register("choice", { validate: (given) => given !== "" || t("required") })}
            />
            <span className="min-w-0 break-words">
              {words(value, question)} <span className="text-sm text-soft">({by.join(", ")})</span>
            </span>
          </label>
        ))}
        {errors.choice ? <p className="text-sm font-medium text-danger">{errors.choice.message}</p> : null}
      </fieldset>
      <Field label={t("reason")} hint={t("reasonHint")} error={errors.reason?.message}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={4_000}
            {...form.register("reason", { validate: (given) => given.trim() !== "" || t("required") })}
          />
        )}
      </Field>
      <Button type="submit" className="self-start" busy={decide.isPending}>
        {t("submit")}
      </Button>
      {decide.error ? <ProblemFace title={t("failed")} error={decide.error} /> : null}
    </form>
  );
}

/** Each value once, with those who gave it. */
function choicesOf({ answer, first, second }: ReadingDifference, names: readonly string[]) {
  const choices: { value: AnswerValue; by: string[] }[] = [];
  for (const [at, value] of [answer, first.value, second.value].entries()) {
    if (!isAnswered(value)) continue;
    const same = choices.find((one) => sameAnswer(one.value, value));
    if (same) same.by.push(names[at] ?? "");
    else choices.push({ value, by: [names[at] ?? ""] });
  }
  return choices;
}
