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

/**
 * Documents that prove the answer and are kept elsewhere: what each is called and where. A line without a title is not sent yet. Those
 * that were filed here are in the answer too, and shown with their files.
 */
export function EvidenceField({ value, disabled, onChange }: Omit<FieldProps, "question">) {
  const t = useTranslations("assessment.answer");
  const [own, setOwn] = useState<{ rows: readonly Row[]; value: AnswerValue | null } | null>(null);
  const rows = own !== null && sameAnswer(own.value, value) ? own.rows : rowsOf(value);
  const change = (next: readonly Row[]) => {
    const documents = next
      .map(({ title, where }) => ({ title: title.trim(), where: where.trim() }))
      .filter(({ title }) => title !== "");
    const all = [...documents, ...filedIn(value)];
    const meant: AnswerValue | null = all.length === 0 ? null : { kind: "evidence", documents: all };
    setOwn({ rows: next, value: meant });
    onChange(meant, false);
  };
  const edit = (key: number, part: Partial<Row>) => change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <div className="flex flex-col gap-3">
      {disabled ? null : <p className="text-sm text-soft">{t("evidenceHint")}</p>}
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
        className={disabled ? "hidden" : "self-start"}
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
  if (value?.kind !== "evidence") return [];
  return value.documents.filter(({ file }) => file === undefined).map(({ title, where }, key) => ({ key, title, where }));
}

type NamedDocument = Extract<AnswerValue, { kind: "evidence" }>["documents"][number];
function filedIn(value: AnswerValue | null): NamedDocument[] {
  return value?.kind === "evidence" ? value.documents.filter(({ file }) => file !== undefined) : [];
}

/** The answer once a document has come to its question, is called otherwise, or was withdrawn. */
export function answerWith(
  value: AnswerValue | null,
  { id: file, title, withdrawn }: { id: string; title: string; withdrawn: unknown },
): AnswerValue | null {
  const before = value?.kind === "evidence" ? value.documents : [];
  const others = before.filter((document) => document.file !== file);
  if (withdrawn) return others.length === 0 ? null : { kind: "evidence", documents: others };
  const at = before.findIndex((document) => document.file === file);
  const documents = [...before];
  documents.splice(at < 0 ? before.length : at, at < 0 ? 0 : 1, { title, where: "", file });
  return { kind: "evidence", documents };
}
