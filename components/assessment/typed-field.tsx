"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox, Field, Input, Textarea } from "@/components/ui/field";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, readNumber } from "@/lib/i18n/format";
import type { FieldProps } from "./choice-field";
import { useTyped } from "./use-typed";

/** A number in its unit; what is no number, or out of its bounds, is told and not sent. */
export function NumberField({ question, value, disabled, onChange }: FieldProps<"number">) {
  const t = useTranslations("assessment.answer");
  const locale = useLocale() as Locale;
  const [wrong, setWrong] = useState(false);
  const { shown, type } = useTyped(value, (one) =>
    one?.kind === "number" ? String(one.number).replace(".", locale === "fr" ? "," : ".") : "",
  );
  const { min, max } = question;
  const change = (text: string) => {
    const number = readNumber(locale, text);
    const fits = number !== null && number >= min && number <= max;
    setWrong(text.trim() !== "" && !fits);
    const meant: AnswerValue | null = fits ? { kind: "number", number } : null;
    type(text, text.trim() === "" || fits ? meant : value);
    if (fits || text.trim() === "") onChange(meant, false);
  };
  const bounds = { min: formatNumber(locale, min), max: formatNumber(locale, max) };
  return (
    <Field
      label={t("number", { unit: question.unit[locale] })}
      hint={t("between", bounds)}
      error={wrong ? t("wrongNumber", bounds) : null}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          className="max-w-40"
          value={shown}
          disabled={disabled}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}

export function DateField({ value, disabled, onChange }: Omit<FieldProps, "question">) {
  const t = useTranslations("assessment.answer");
  return (
    <Field label={t("date")}>
      {(control) => (
        <Input
          {...control}
          type="date"
          className="max-w-52"
          value={value?.kind === "date" ? value.date : ""}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value === "" ? null : { kind: "date", date: target.value }, false)}
        />
      )}
    </Field>
  );
}

export function TextField({ value, disabled, onChange }: Omit<FieldProps, "question">) {
  const t = useTranslations("assessment.answer");
  return (
    <Field label={t("text")}>
      {(control) => (
        <Textarea
          {...control}
          maxLength={20_000}
          value={value?.kind === "text" ? value.text : ""}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value === "" ? null : { kind: "text", text: target.value }, false)}
        />
      )}
    </Field>
  );
}

export function PeopleField({ value, disabled, onChange }: Omit<FieldProps, "question">) {
  const t = useTranslations("assessment.answer");
  const { shown, type } = useTyped(value, (one) => (one?.kind === "people" ? one.names.join("\n") : ""));
  const change = (text: string) => {
    const names = text
      .split("\n")
      .map((name) => name.trim().slice(0, 200))
      .filter((name) => name !== "")
      .slice(0, 100);
    const meant: AnswerValue | null = names.length === 0 ? null : { kind: "people", names };
    type(text, meant);
    onChange(meant, false);
  };
  return (
    <Field label={t("people")} hint={t("peopleHint")}>
      {(control) => (
        <Textarea {...control} rows={3} value={shown} disabled={disabled} onChange={(event) => change(event.target.value)} />
      )}
    </Field>
  );
}

/** For every question that is not a choice. */
export function UnknownBox({ value, disabled, onChange }: Omit<FieldProps, "question">) {
  const t = useTranslations("assessment.answer");
  return (
    <Checkbox
      label={t("unknown")}
      checked={value?.kind === "unknown"}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked ? { kind: "unknown" } : null, true)}
    />
  );
}
