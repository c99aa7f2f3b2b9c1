"use client";

import { useTranslations } from "next-intl";
import type { FiledSaid, FileProblemView } from "@/lib/contract/exchange";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { useAnswerWords } from "./answer-words";

/** An answer with the words beside it. */
export function SaidText({ said, question }: { said: FiledSaid; question: Question | undefined }) {
  const t = useTranslations("exchange.import");
  const words = useAnswerWords();
  return (
    <>
      <span className="wrap-anywhere whitespace-pre-wrap">{words(said.value, question)}</span>
      {said.comment ? (
        <span className="block text-sm wrap-anywhere whitespace-pre-wrap text-soft">
          {t("comment", { comment: said.comment })}
        </span>
      ) : null}
    </>
  );
}

/** Where something stands in a file: `Réponses, ligne 12, colonne F`. */
export function usePlaceWords(): (place: FileProblemView["place"]) => string {
  const t = useTranslations("exchange.import.place");
  return ({ sheet, row, column }) => {
    if (sheet === null) return t("line", { row });
    return column === null ? t("row", { sheet, row }) : t("cell", { sheet, row, column });
  };
}
