"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dropzone } from "@/components/ui/dropzone";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { ProblemNotice } from "@/components/ui/problem";
import { Progress } from "@/components/ui/progress";
import { callWithFile, problemFace } from "@/lib/client/call";
import { importQuestionnaire, previewQuestionnaire } from "@/lib/client/programme-address";
import type { Locale } from "@/lib/domain/locale";
import { OwnPreview } from "./own-preview";

interface OwnImportProps {
  organisationId: string;
  /** Address of the project's assessments. */
  href: string;
}
interface Asked {
  readonly file: File;
  readonly sha256: string;
  readonly language: Locale | null;
}

/** Takes a file of questions: reads it, shows what was read line by line, and makes a questionnaire of it when asked to. */
export function OwnImport({ organisationId, href }: OwnImportProps) {
  const t = useTranslations("own-questionnaire.import");
  const router = useRouter();
  const [language, setLanguage] = useState<Locale | null>(null);
  const params = { organisationId };
  const read = useMutation({
    mutationFn: (file: File) => callWithFile(previewQuestionnaire, { params, query: { fileName: nameOf(file) } }, file),
  });
  const bring = useMutation({
    mutationFn: ({ file, sha256, language: said }: Asked) =>
      callWithFile(
        importQuestionnaire,
        { params, query: { fileName: nameOf(file), sha256, ...(said ? { language: said } : {}) } },
        file,
      ),
    onSuccess: () => router.refresh(),
  });
  const restart = () => {
    read.reset();
    bring.reset();
  };
  const [file, preview] = [read.variables, read.data];
  const another = <Button onClick={restart}>{t("another")}</Button>;
  if (read.isPending)
    return (
      <div role="status" className="border border-rule bg-raised p-6">
        <Progress label={t("reading", { name: file?.name ?? "" })} />
      </div>
    );
  if (bring.data && preview)
    return (
      <div className="flex flex-col items-start gap-3">
        <Notice live title={t("done", { title: preview.title, version: bring.data.version })} />
        <div className="flex flex-wrap gap-2">
          <LinkButton href={href} variant="primary">
            {t("toAssessments")}
          </LinkButton>
          {another}
        </div>
      </div>
    );
  if (file && preview)
    return (
      <OwnPreview
        name={file.name}
        preview={preview}
        language={language}
        onLanguage={setLanguage}
        busy={bring.isPending}
        onImport={() => bring.mutate({ file, sha256: preview.sha256, language })}
        problem={bring.error ? <OwnProblem title={t("notApplied")} error={bring.error} /> : null}
        another={another}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      {read.error ? <OwnProblem title={t("failed", { name: file?.name ?? "" })} error={read.error} /> : null}
      <Dropzone
        title={t("drop")}
        hint={t("hint")}
        chooseLabel={t("choose")}
        accept=".yaml,.yml"
        onFiles={([given]) => (given ? read.mutate(given) : undefined)}
      />
    </div>
  );
}

function nameOf({ name }: File): string {
  return name.slice(-255) || "questionnaire.yaml";
}

/** Why something was refused, in the words of these files. */
export function OwnProblem({ title, error }: { title: string; error: unknown }) {
  const own = useTranslations("own-questionnaire.problems");
  return <ProblemNotice title={title} {...problemFace(error, own, useTranslations("common"))} />;
}
