"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { FileProblemView } from "@/lib/contract/exchange";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { QuestionName } from "./file-changes";
import type { NumberedQuestion } from "./file-preview";
import { usePlaceWords } from "./file-words";

interface FileProblemsProps {
  problems: readonly FileProblemView[];
  count: number;
  questions: ReadonlyMap<string, NumberedQuestion>;
}
const SHOWN = 40;

/** Rows that do not go in: where they stand, what is in them, what was expected and what to do. */
export function FileProblems({ problems, count, questions }: FileProblemsProps) {
  const t = useTranslations("exchange.import");
  const columns = useColumns(questions);
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby="file-problems" className="flex flex-col items-start gap-3">
      <div>
        <h3 id="file-problems">{t("problemsTitle", { count })}</h3>
        <p className="max-w-prose text-soft">{t("problemsLead")}</p>
      </div>
      <div className="w-full">
        <DataTable
          caption={t("problemsTitle", { count })}
          columns={columns}
          rows={all ? problems : problems.slice(0, SHOWN)}
          rowKey={({ place, fault }) => `${place.sheet} ${place.row} ${place.column} ${fault}`}
        />
      </div>
      {!all && problems.length > SHOWN ? (
        <Button onClick={() => setAll(true)}>{t("showAll", { count: problems.length })}</Button>
      ) : null}
      {problems.length < count ? <p className="text-sm text-soft">{t("problemsMore", { count: problems.length })}</p> : null}
    </section>
  );
}

function useColumns(questions: ReadonlyMap<string, NumberedQuestion>): Column<FileProblemView>[] {
  const t = useTranslations("exchange.import");
  const faults = useTranslations("exchange.faults");
  const locale = useLocale() as Locale;
  const placeWords = usePlaceWords();
  const expected = useExpected();
  return [
    { key: "where", header: t("where"), rowHeader: true, className: "sm:w-44", cell: ({ place }) => placeWords(place) },
    {
      key: "question",
      header: t("question"),
      className: "sm:w-1/4",
      cell: ({ questionId }) => <QuestionName known={questions.get(questionId ?? "")} locale={locale} />,
    },
    {
      key: "given",
      header: t("given"),
      className: "sm:w-36",
      cell: ({ given }) => (given ? <span className="wrap-anywhere whitespace-pre-wrap">{given}</span> : "—"),
    },
    {
      key: "reason",
      header: t("reason"),
      cell: ({ fault, questionId }) => {
        const known = questions.get(questionId ?? "")?.question;
        return (
          <>
            {faults(`${fault}.because`)}
            {known && EXPECTED.has(fault) ? <span className="block text-sm text-soft">{expected(known)}</span> : null}
          </>
        );
      },
    },
    { key: "remedy", header: t("remedy"), cell: ({ fault }) => faults(`${fault}.remedy`) },
  ];
}

/** Faults whose expectation depends on the question. */
const EXPECTED: ReadonlySet<FileProblemView["fault"]> = new Set([
  "not-an-option",
  "one-option-only",
  "not-a-number",
  "out-of-range",
]);

function useExpected(): (question: Question) => string {
  const t = useTranslations("exchange.import");
  const answer = useTranslations("assessment.answer");
  const locale = useLocale() as Locale;
  return (question) => {
    if ("options" in question)
      return t("expected", { list: question.options.map(({ text }) => text[locale]).join(locale === "fr" ? "\u202f; " : "; ") });
    if (question.kind !== "number") return "";
    return answer("between", { min: formatNumber(locale, question.min), max: formatNumber(locale, question.max) });
  };
}
