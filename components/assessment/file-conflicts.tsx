"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { QuestionName } from "./file-changes";
import type { Choice, FileDraft } from "./file-draft";
import type { NumberedQuestion } from "./file-preview";
import { SaidText } from "./file-words";

interface FileConflictsProps {
  conflicts: readonly FileDraft[];
  questions: ReadonlyMap<string, NumberedQuestion>;
  onChoose: (questionId: string, choice: Choice) => void;
}

/** Answered on the portal after the file was made: both answers, and a choice. Neither is lost, the other stays in the history. */
export function FileConflicts({ conflicts, questions, onChoose }: FileConflictsProps) {
  const t = useTranslations("exchange.import");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="file-conflicts" className="flex flex-col gap-3 border-l-3 border-redesign bg-notice-wash p-4">
      <h3 id="file-conflicts">{t("conflictsTitle", { count: conflicts.length })}</h3>
      <p className="max-w-prose">{t("conflictsLead")}</p>
      <ul className="flex flex-col gap-4">
        {conflicts.map((one) => (
          <li key={one.questionId}>
            <fieldset className="flex flex-col gap-2">
              <legend className="font-medium">
                <span className="sr-only">{t("choiceOf")} </span>
                <QuestionName known={questions.get(one.questionId)} locale={locale} />
              </legend>
              <div className="grid gap-2 sm:grid-cols-2">
                <Side draft={one} side="portal" question={questions.get(one.questionId)} onChoose={onChoose} />
                <Side draft={one} side="file" question={questions.get(one.questionId)} onChoose={onChoose} />
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SideProps {
  draft: FileDraft;
  side: Choice;
  question: NumberedQuestion | undefined;
  onChoose: FileConflictsProps["onChoose"];
}

function Side({ draft: { questionId, theirs, mine, choice }, side, question, onChoose }: SideProps) {
  const t = useTranslations("exchange.import");
  const locale = useLocale() as Locale;
  const portal = theirs
    ? t("keepPortal", { name: theirs.name || t("gone"), at: formatMoment(locale, theirs.at) })
    : t("keepPortalPlain");
  return (
    <label
      className={clsx(
        "flex min-h-11 min-w-0 items-start gap-3 border bg-raised p-3",
        choice === side ? "border-accent" : "border-rule",
      )}
    >
      <input
        type="radio"
        name={`conflict-${questionId}`}
        checked={choice === side}
        onChange={() => onChoose(questionId, side)}
        className="mt-1 size-5 shrink-0 sm:size-4"
      />
      <span className="min-w-0">
        <span className="block text-sm text-soft">{side === "portal" ? portal : t("keepFile")}</span>
        <SaidText said={side === "portal" ? (theirs ?? { value: null, comment: "" }) : mine} question={question?.question} />
      </span>
    </label>
  );
}
