"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Said } from "@/lib/client/assessment-draft";
import type { AnswerView } from "@/lib/contract/assessment";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { useAnswerWords } from "./answer-words";

interface ConflictNoticeProps {
  question: Question;
  mine: Said;
  theirs: AnswerView;
  onKeep: (choice: "mine" | "theirs") => void;
}

/** Two answers to one question, side by side, and the choice between them. Neither is lost: the other stays in the history. */
export function ConflictNotice({ question, mine, theirs, onKeep }: ConflictNoticeProps) {
  const t = useTranslations("assessment.conflict");
  const words = useAnswerWords();
  const side = (title: string, { value, comment }: Said) => (
    <div className="min-w-0 border border-rule bg-raised p-3">
      <h4 className="text-sm font-medium text-soft">{title}</h4>
      <p className="break-words whitespace-pre-wrap">{words(value, question)}</p>
      {comment ? <p className="text-sm break-words text-soft">{t("comment", { comment })}</p> : null}
    </div>
  );
  return (
    <div role="alert" className="flex flex-col gap-3 border-l-3 border-redesign bg-notice-wash p-4">
      <p className="font-semibold">{t("title", { name: theirs.name })}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {side(t("mine"), mine)}
        {side(t("theirs", { name: theirs.name }), theirs)}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onKeep("theirs")}>{t("keepTheirs")}</Button>
        <Button variant="primary" onClick={() => onKeep("mine")}>
          {t("keepMine")}
        </Button>
      </div>
    </div>
  );
}
