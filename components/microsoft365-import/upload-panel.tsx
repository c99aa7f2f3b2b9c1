"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dropzone } from "@/components/ui/dropzone";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import { UploadOutcome } from "./upload-outcome";
import { UploadProgressLine } from "./upload-progress-line";
import { useTenantUpload } from "./use-tenant-upload";

/** Where files come in, several at a time; beneath, what became of each. The page is read anew as they are put in force. */
export function UploadPanel({ scope }: { scope: ProjectScope }) {
  const t = useTranslations("microsoft365-import.upload");
  const router = useRouter();
  const client = useQueryClient();
  const { upload, send, stop } = useTenantUpload(scope, () => {
    void client.invalidateQueries({ queryKey: ["tenant-imports", scope] });
    router.refresh();
  });
  return (
    <div className="flex flex-col gap-3">
      <Dropzone
        title={t("drop")}
        hint={t("hint")}
        chooseLabel={t("action")}
        onFiles={(files) => send(files.map((file) => ({ file })))}
        multiple
        wholePage
      />
      {upload.current ? <UploadProgressLine current={upload.current} waiting={upload.waiting} onStop={stop} /> : null}
      {upload.stopped ? <Notice live>{t("stopped")}</Notice> : null}
      <div className="flex flex-col gap-2" aria-live="polite">
        {upload.outcomes.map((outcome) => (
          <UploadOutcome
            key={outcome.id}
            scope={scope}
            outcome={outcome}
            onAgain={(report) => send([{ file: outcome.order.file, ...(report === undefined ? {} : { report }) }])}
          />
        ))}
      </div>
    </div>
  );
}
