"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { sameAnswer } from "@/lib/domain/assessment/given";
import type { FieldProps } from "./choice-field";

interface Row {
  readonly key: number;
  readonly title: string;
  readonly where: string;
}

/** Documents that prove the answer: what each is called and where it is kept. A line without a title is not sent yet. */
export function EvidenceField({ value, disabled, onChange }: Omit<FieldProps, "question">) {
  const t = useTranslations("assessment.answer");
  const [own, setOwn] = useState<{ rows: readonly Row[]; value: AnswerValue | null } | null>(null);
  const rows = own !== null && sameAnswer(own.value, value) ? own.rows : rowsOf(value);
  const change = (next: readonly Row[]) => {
    const documents = next
      .map(({ title, where }) => ({ title: title.trim(), where: where.trim() }))
      .filter(({ title }) => title !== "");
    const meant: AnswerValue | null = documents.length === 0 ? null : { kind: "evidence", documents };
    setOwn({ rows: next, value: meant });
    onChange(meant, false);
  };
  const edit = (key: number, part: Partial<Row>) => change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t("evidenceHint")}</p>
      {rows.map(({ key, title, where }, at) => (
        <div key={key} className="grid items-end gap-2 border-l-3 border-rule pl-3 sm:grid-cols-[2fr_3fr_auto]">
          <Field label={t("documentTitle", { number: at + 1 })}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={title}
                disabled={disabled}
                onChange={({ target }) => edit(key, { title: target.value })}
              />
            )}
          </Field>
          <Field label={t("documentWhere")}>
            {(control) => (
              <Input
                {...control}
                maxLength={1_000}
                value={where}
                disabled={disabled}
                onChange={({ target }) => edit(key, { where: target.value })}
              />
            )}
          </Field>
          <Button
            variant="quiet"
            disabled={disabled}
            aria-label={t("removeDocument", { number: at + 1 })}
            onClick={() => change(rows.filter((row) => row.key !== key))}
          >
            <X className="size-4" aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Button
        className="self-start"
        size="small"
        disabled={disabled || rows.length >= 50}
        icon={<Plus className="size-4" aria-hidden="true" />}
        onClick={() => change([...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, title: "", where: "" }])}
      >
        {t("addDocument")}
      </Button>
    </div>
  );
}

function rowsOf(value: AnswerValue | null): Row[] {
  return value?.kind === "evidence" ? value.documents.map((document, key) => ({ key, ...document })) : [];
}
