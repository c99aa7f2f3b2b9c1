"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dropzone } from "@/components/ui/dropzone";
import { Progress } from "@/components/ui/progress";
import { saveFiledAnswers, sendAnswerFile } from "@/lib/client/exchange";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import type { AssessmentScope } from "./assessment-scope";
import { afterSaving, draftsOf, type FileDrafts, toSave, withChoice } from "./file-draft";
import { FilePreviewView } from "./file-preview";
import { FileProblemFace } from "./file-problem-face";

interface FileScreenProps {
  scope: AssessmentScope;
  /** Address of the assessment. */
  href: string;
  questionnaire: Questionnaire;
}

/** Takes a file of answers: reads it, shows what it changes, lets conflicts be decided, saves, and tells what became of it. */
export function FileScreen({ scope, href, questionnaire }: FileScreenProps) {
  const t = useTranslations("exchange.import");
  const [state, setState] = useState<FileDrafts | null>(null);
  const read = useMutation({
    mutationFn: (file: File) => sendAnswerFile(scope, file),
    onSuccess: (preview) => setState(draftsOf(preview, () => crypto.randomUUID())),
  });
  const name = read.variables?.name ?? "";
  const save = useMutation({
    mutationFn: (drafts: FileDrafts) => saveFiledAnswers(scope, name, toSave(drafts)),
    onSuccess: (done) => setState((before) => before && afterSaving(before, done, () => crypto.randomUUID())),
  });
  const restart = () => {
    setState(null);
    read.reset();
    save.reset();
  };
  if (read.isPending)
    return (
      <div role="status" className="border border-rule bg-raised p-6">
        <Progress label={t("reading", { name })} />
      </div>
    );
  if (read.data && state)
    return (
      <FilePreviewView
        name={name}
        preview={read.data}
        state={state}
        questionnaire={questionnaire}
        href={href}
        saving={save.isPending}
        onChoose={(questionId, choice) => setState(withChoice(state, questionId, choice))}
        onSave={() => save.mutate(state)}
        problem={save.error ? <FileProblemFace title={t("notApplied")} error={save.error} note={t("again")} /> : null}
        another={<Button onClick={restart}>{t("another")}</Button>}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      {read.error ? <FileProblemFace title={t("failed", { name })} error={read.error} /> : null}
      <Dropzone
        title={t("drop")}
        hint={t("hint")}
        chooseLabel={t("choose")}
        accept=".xlsx,.yaml,.yml"
        onFiles={([file]) => (file ? read.mutate(file) : undefined)}
      />
    </div>
  );
}
