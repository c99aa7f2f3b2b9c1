"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dropzone } from "@/components/ui/dropzone";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import { ProblemFace } from "./problem-face";
import { UploadProgressLine } from "./upload-progress-line";
import { useUpload } from "./use-upload";

/** Where a file comes in: dropped anywhere on the page or chosen; then its progress, and its preview once it is read. */
export function UploadPanel({ scope, base }: { scope: ProjectScope; base: string }) {
  const t = useTranslations("inventory.upload");
  const router = useRouter();
  const client = useQueryClient();
  const [several, setSeveral] = useState(0);
  const { upload, send, stop } = useUpload(scope, (view) => {
    void client.invalidateQueries({ queryKey: ["imports", scope] });
    router.push(`${base}/inventory/imports/${view.id}`);
  });
  if (upload.step === "sending" || upload.step === "reading" || upload.step === "done") {
    return (
      <section aria-label={t("title")} className="flex flex-col items-start gap-3 border border-rule bg-raised p-6">
        <UploadProgressLine upload={upload} />
        {upload.step === "done" ? null : <Button onClick={stop}>{t("stop")}</Button>}
      </section>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {several > 0 ? <Notice live>{t("several", { count: several })}</Notice> : null}
      {upload.step === "stopped" ? <Notice live>{t("stopped", { name: upload.file.name })}</Notice> : null}
      {upload.step === "failed" ? (
        <ProblemFace
          title={t("failedTitle", { name: upload.file.name })}
          error={upload.error}
          onRetry={() => send([upload.file])}
          kept={t("nothingRecorded")}
        />
      ) : null}
      <Dropzone
        title={t("drop")}
        hint={
          <>
            {t("hint")} {t("body")}
          </>
        }
        chooseLabel={t("action")}
        onFiles={(files) => {
          setSeveral(0);
          send(files);
        }}
        onSeveral={setSeveral}
        wholePage
      />
    </div>
  );
}
