"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";

const TYPING_PAUSE_MS = 300;

/** The filters of a list, in one line where there is room. */
export function FilterBar({ filtered, onReset, children }: { filtered: boolean; onReset: () => void; children: ReactNode }) {
  const t = useTranslations("eligibility.filters");
  return (
    <search aria-label={t("label")} className="flex flex-wrap items-end gap-3">
      {children}
      {filtered ? (
        <Button variant="quiet" onClick={onReset}>
          {t("reset")}
        </Button>
      ) : null}
    </search>
  );
}

interface TextFilterProps {
  label: string;
  value: string;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** A filter by words: it follows once the typing pauses, and at once on Enter. */
export function TextFilter({ label, value, placeholder, onChange }: TextFilterProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft((typed) => (typed.trim() === value ? typed : value)), [value]);
  useEffect(() => {
    if (draft.trim() === value) return;
    const timer = setTimeout(() => onChange(draft.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, value, onChange]);
  return (
    <Field label={label} className="w-full sm:w-52">
      {(control) => (
        <Input
          {...control}
          type="search"
          value={draft}
          maxLength={200}
          placeholder={placeholder}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && onChange(draft.trim())}
        />
      )}
    </Field>
  );
}

interface WordFilterProps<Word extends string> {
  label: string;
  /** The words for no filter. */
  any: string;
  words: readonly Word[];
  labelOf: (word: Word) => string;
  value: Word | undefined;
  onChange: (value: string | null) => void;
}

/** A filter by one of a few closed words. */
export function WordFilter<Word extends string>({ label, any, words, labelOf, value, onChange }: WordFilterProps<Word>) {
  return (
    <Field label={label} className="w-full sm:w-48">
      {(control) => (
        <Select {...control} value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{any}</option>
          {words.map((word) => (
            <option key={word} value={word}>
              {labelOf(word)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

export function VerdictFilter({ value, onChange }: Pick<WordFilterProps<Verdict>, "value" | "onChange">) {
  const t = useTranslations("eligibility.filters");
  const words = useTranslations("eligibility-words.verdict");
  return (
    <WordFilter label={t("verdict")} any={t("anyVerdict")} words={VERDICTS} labelOf={words} value={value} onChange={onChange} />
  );
}

/** A filter that came with the address (a link of the overview): named, and easy to take away. */
export function FilterChip({ children, onRemove }: { children: ReactNode; onRemove: () => void }) {
  const t = useTranslations("eligibility.filters");
  return (
    <span className="inline-flex min-h-11 items-center gap-1 rounded border border-accent bg-selected pl-3 sm:min-h-9">
      <span className="max-w-80 truncate">{children}</span>
      <button
        type="button"
        aria-label={t("remove")}
        onClick={onRemove}
        className="inline-flex size-11 items-center justify-center text-soft hover:text-accent sm:size-8"
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </span>
  );
}
