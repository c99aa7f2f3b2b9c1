"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { AnswerHistory } from "./answer-history";
import type { AssessmentScope } from "./assessment-scope";
import { RemarkThreads } from "./remark-threads";

interface QuestionMoreProps {
  scope: AssessmentScope;
  sectionId: string;
  question: Question;
  canRemark: boolean;
  openRemarks: number;
}
const PARTS = ["why", "remarks", "history"] as const;
type Part = (typeof PARTS)[number];

/** What may be read around a question, one thing at a time, fetched when it is asked for. */
export function QuestionMore({ scope, sectionId, question, canRemark, openRemarks }: QuestionMoreProps) {
  const t = useTranslations("assessment.question");
  const locale = useLocale() as Locale;
  const [open, setOpen] = useState<Part | null>(null);
  const label = (part: Part) => (part === "remarks" && openRemarks > 0 ? t("openRemarks", { count: openRemarks }) : t(part));
  return (
    <div className="flex flex-col gap-2 border-t border-rule pt-2">
      <div className="flex flex-wrap gap-x-4">
        {PARTS.map((part) => (
          <button
            key={part}
            type="button"
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? null : part)}
            className={`min-h-11 text-sm hover:underline sm:min-h-7 ${part === "remarks" && openRemarks > 0 ? "font-semibold text-redesign-text" : "text-accent"}`}
          >
            {label(part)}
          </button>
        ))}
      </div>
      {open === "why" ? (
        <div className="max-w-prose text-sm">
          <p>{question.why[locale]}</p>
          {question.references.length > 0 ? (
            <p className="pt-1 text-soft">{t("references", { list: question.references.join(", ") })}</p>
          ) : null}
        </div>
      ) : null}
      {open === "remarks" ? (
        <RemarkThreads scope={scope} sectionId={sectionId} questionId={question.id} canRemark={canRemark} />
      ) : null}
      {open === "history" ? <AnswerHistory scope={scope} question={question} /> : null}
    </div>
  );
}
