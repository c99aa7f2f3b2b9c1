"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { FilePreview } from "@/lib/contract/exchange";
import type { Question, Questionnaire } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { FileChanges } from "./file-changes";
import { FileConflicts } from "./file-conflicts";
import { type Choice, type FileDrafts, toSave } from "./file-draft";
import { FileProblems } from "./file-problems";

interface FilePreviewProps {
  name: string;
  preview: FilePreview;
  state: FileDrafts;
  questionnaire: Questionnaire;
  href: string;
  saving: boolean;
  onChoose: (questionId: string, choice: Choice) => void;
  onSave: () => void;
  problem: ReactNode;
  another: ReactNode;
}

/** A question with its number, as the workbook counts it. */
export interface NumberedQuestion {
  readonly question: Question;
  readonly number: number;
}

/** What a file says, face to face with the portal; and afterwards, what became of it. */
export function FilePreviewView(props: FilePreviewProps) {
  const { name, preview, state, questionnaire, href, saving, onChoose, onSave, problem, another } = props;
  const t = useTranslations("exchange.import");
  const all = questionnaire.sections.flatMap(({ questions }) => questions);
  const questions = new Map(all.map((question, index) => [question.id, { question, number: index + 1 }]));
  const [changes, conflicts] = [state.drafts.filter((one) => !one.conflict), state.drafts.filter((one) => one.conflict)];
  const undecided = conflicts.filter(({ choice }) => choice === null).length;
  const ready = toSave(state).length;
  const done = state.saved.length > 0 || state.refused > 0;
  return (
    <section aria-labelledby="file-title" className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        {/* A heading anew at each result: it is read from its beginning. */}
        <h2 key={state.saved.length} id="file-title" ref={focused} tabIndex={-1} className="wrap-anywhere">
          {t(done ? "result" : "preview", { name })}
        </h2>
        {done ? <Outcome state={state} /> : null}
        <Figures preview={preview} state={state} changes={changes.length} conflicts={conflicts.length} />
        {!done && state.drafts.length === 0 && preview.problemCount === 0 ? <Notice>{t("nothing")}</Notice> : null}
      </div>
      {conflicts.length > 0 ? <FileConflicts conflicts={conflicts} questions={questions} onChoose={onChoose} /> : null}
      {preview.problemCount > 0 ? (
        <FileProblems problems={preview.problems} count={preview.problemCount} questions={questions} />
      ) : null}
      {changes.length > 0 ? <FileChanges changes={changes} questions={questions} /> : null}
      {problem}
      <div className="sticky bottom-0 z-10 flex flex-col gap-2 border-t border-rule bg-paper py-3 max-sm:static">
        {ready > 0 && undecided > 0 ? <p className="text-sm text-soft">{t("undecided", { count: undecided })}</p> : null}
        <div className="flex flex-wrap gap-2">
          {state.drafts.length > 0 ? (
            <Button variant="primary" busy={saving} disabled={ready === 0} onClick={onSave}>
              {t("apply", { count: ready })}
            </Button>
          ) : null}
          <LinkButton href={href} variant={done && ready === 0 ? "primary" : "secondary"}>
            {t("open")}
          </LinkButton>
          {another}
        </div>
      </div>
    </section>
  );
}

function Outcome({ state }: { state: FileDrafts }) {
  const t = useTranslations("exchange.import");
  return (
    <Notice live>
      <p className="font-semibold">{t("done", { count: state.saved.length })}</p>
      {state.fresh > 0 ? <p>{t("newConflicts", { count: state.fresh })}</p> : null}
      {state.refused > 0 ? <p>{t("refusedLater", { count: state.refused })}</p> : null}
    </Notice>
  );
}

interface FiguresProps {
  preview: FilePreview;
  state: FileDrafts;
  changes: number;
  conflicts: number;
}

function Figures({ preview, state, changes, conflicts }: FiguresProps) {
  const t = useTranslations("exchange.import");
  const locale = useLocale() as Locale;
  const figures = [
    ...(state.saved.length > 0 ? [["saved", state.saved.length] as const] : []),
    ["changes", changes],
    ["conflicts", conflicts],
    ["problems", preview.problemCount],
    ["unchanged", preview.unchanged],
    ["absent", preview.absent],
  ] as const;
  return (
    <dl aria-label={t("figures")} className="flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt className="text-sm text-soft">{t(key)}</dt>
          <dd className="figures text-lg font-semibold">{formatNumber(locale, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function focused(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
