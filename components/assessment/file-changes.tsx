"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/domain/locale";
import type { FileDraft } from "./file-draft";
import type { NumberedQuestion } from "./file-preview";
import { SaidText } from "./file-words";

const SHOWN = 40;
const NOTHING = { value: null, comment: "" };

/** Each answer that would be saved: what the portal says now, and what it would say. */
export function FileChanges({
  changes,
  questions,
}: {
  changes: readonly FileDraft[];
  questions: ReadonlyMap<string, NumberedQuestion>;
}) {
  const t = useTranslations("exchange.import");
  const locale = useLocale() as Locale;
  const [all, setAll] = useState(false);
  const columns: Column<FileDraft>[] = [
    {
      key: "question",
      header: t("question"),
      rowHeader: true,
      className: "sm:w-2/5",
      cell: ({ questionId }) => <QuestionName known={questions.get(questionId)} locale={locale} />,
    },
    {
      key: "before",
      header: t("before"),
      cell: ({ theirs, questionId }) => <SaidText said={theirs ?? NOTHING} question={questions.get(questionId)?.question} />,
    },
    {
      key: "after",
      header: t("after"),
      cell: ({ mine, questionId }) => <SaidText said={mine} question={questions.get(questionId)?.question} />,
    },
  ];
  return (
    <section aria-labelledby="file-changes" className="flex flex-col items-start gap-3">
      <h3 id="file-changes">{t("changesTitle", { count: changes.length })}</h3>
      <div className="w-full">
        <DataTable
          caption={t("changesTitle", { count: changes.length })}
          columns={columns}
          rows={all ? changes : changes.slice(0, SHOWN)}
          rowKey={({ questionId }) => questionId}
        />
      </div>
      {!all && changes.length > SHOWN ? (
        <Button onClick={() => setAll(true)}>{t("showAll", { count: changes.length })}</Button>
      ) : null}
    </section>
  );
}

export function QuestionName({ known, locale }: { known: NumberedQuestion | undefined; locale: Locale }) {
  return known ? (
    <>
      <span className="figures text-soft">{known.number}.</span> {known.question.text[locale]}
    </>
  ) : (
    "—"
  );
}
