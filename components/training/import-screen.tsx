"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dropzone } from "@/components/ui/dropzone";
import { Checkbox } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import type { ProjectScope } from "@/lib/client/eligibility";
import { type ImportKind, type ImportRequest, sendTrainingFile } from "@/lib/client/training";
import { ImportResultView } from "./import-result";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";

const KINDS: readonly ImportKind[] = ["completions", "learners"];

/** Takes a file in, and tells what became of each of its rows. */
export function ImportScreen({ scope }: { scope: ProjectScope }) {
  const t = useTranslations("training.import");
  const [kind, setKind] = useState<ImportKind>("completions");
  const [addUnknown, setAddUnknown] = useState(false);
  const send = useChange((request: ImportRequest) => sendTrainingFile(scope, request));
  const name = send.variables?.file.name ?? "";
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-1">
        <legend className="text-sm font-medium">{t("kind")}</legend>
        {KINDS.map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-2 sm:min-h-7">
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => setKind(one)}
              className="size-5 shrink-0 sm:size-4"
            />
            {t(one)}
          </label>
        ))}
      </fieldset>
      {kind === "completions" ? (
        <Checkbox
          label={t("addUnknown")}
          hint={t("addUnknownHint")}
          checked={addUnknown}
          onChange={(event) => setAddUnknown(event.target.checked)}
        />
      ) : null}
      {send.isPending ? (
        <div role="status" className="border border-rule bg-raised p-6">
          <Progress label={t("sending", { name })} />
        </div>
      ) : (
        <Dropzone
          title={t("drop")}
          hint={t("again")}
          chooseLabel={t("choose")}
          accept=".csv,.txt,.tsv"
          onFiles={([file]) => (file ? send.mutate({ kind, file, addUnknown }) : undefined)}
        />
      )}
      {send.error ? <ProblemFace title={t("failed", { name })} error={send.error} /> : null}
      {send.data ? <ImportResultView key={send.submittedAt} name={name} result={send.data} /> : null}
    </div>
  );
}
