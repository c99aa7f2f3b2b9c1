"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { EvidenceUpload, EvidenceUploads } from "@/lib/client/evidence-uploads";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes } from "@/lib/i18n/format";
import { EvidenceProblem } from "./evidence-problem";
import { useEvidencePlace, useUploads } from "./evidence-scope";

/** That files are on their way, wherever one is in the assessment. */
export function EvidenceUnderWay({ uploads }: { uploads: EvidenceUploads }) {
  const t = useTranslations("evidence.upload");
  const count = useUploads(uploads).filter(({ step }) => step !== "failed").length;
  return (
    <p role="status" className="pt-2 text-sm font-medium text-accent empty:hidden">
      {count > 0 ? t("underWay", { count }) : null}
    </p>
  );
}

/** A file on its way: how far it is; or why it did not go in. */
export function EvidenceUploadLine({ upload }: { upload: EvidenceUpload }) {
  const t = useTranslations("evidence.upload");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const { uploads } = useEvidencePlace();
  const { id, order, step, progress, error } = upload;
  const name = order.file.name;
  if (step === "failed")
    return (
      <EvidenceProblem
        title={t("failed", { name })}
        error={error}
        action={
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => uploads.retry(id)}>
              {common("retry")}
            </Button>
            <Button size="small" variant="quiet" onClick={() => uploads.drop(id)}>
              {t("drop")}
            </Button>
          </div>
        }
      />
    );
  const { sent, total } = progress;
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full">
        {step === "reading" ? (
          <Progress label={t("reading", { name })} />
        ) : (
          <Progress
            label={t("sending", { name })}
            value={sent}
            max={Math.max(1, total)}
            detail={t("sent", { done: formatBytes(locale, sent), total: formatBytes(locale, total) })}
          />
        )}
      </div>
      <Button size="small" onClick={() => uploads.drop(id)}>
        {t("stop")}
      </Button>
    </div>
  );
}
