"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes } from "@/lib/i18n/format";
import type { TenantUpload } from "./use-tenant-upload";

interface UploadProgressLineProps {
  current: NonNullable<TenantUpload["current"]>;
  waiting: number;
  onStop: () => void;
}

/** How far the transfer has gone, then that the server reads: the bar has no length while that lasts. */
export function UploadProgressLine({ current: { order, progress }, waiting, onStop }: UploadProgressLineProps) {
  const t = useTranslations("microsoft365-import.upload");
  const locale = useLocale() as Locale;
  const { name } = order.file;
  return (
    <div className="flex w-full flex-col items-start gap-2 border border-rule bg-raised p-4" aria-live="polite">
      <div className="w-full">
        {progress === null ? (
          <Progress label={t("reading", { name })} />
        ) : (
          <Progress
            label={t("sending", { name })}
            value={progress.sent}
            max={Math.max(1, progress.total)}
            detail={t("sent", { done: formatBytes(locale, progress.sent), total: formatBytes(locale, progress.total) })}
          />
        )}
      </div>
      {waiting > 0 ? <p className="text-sm text-soft">{t("waiting", { count: waiting })}</p> : null}
      <Button size="small" onClick={onStop}>
        {t("stop")}
      </Button>
    </div>
  );
}
