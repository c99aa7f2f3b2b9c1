"use client";

import { useLocale, useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes } from "@/lib/i18n/format";
import type { Upload } from "./use-upload";

/** How far the transfer has gone, then that the server reads: the bar has no length while that lasts. */
export function UploadProgressLine({ upload }: { upload: Extract<Upload, { file: File }> }) {
  const t = useTranslations("inventory.upload");
  const locale = useLocale() as Locale;
  const name = upload.file.name;
  if (upload.step !== "sending") {
    return (
      <div className="w-full" aria-live="polite">
        <Progress label={t("reading", { name })} />
      </div>
    );
  }
  const { sent, total } = upload.progress;
  return (
    <div className="w-full">
      <Progress
        label={t("sending", { name })}
        value={sent}
        max={Math.max(1, total)}
        detail={t("sent", { done: formatBytes(locale, sent), total: formatBytes(locale, total) })}
      />
      <p className="pt-2 text-sm text-soft">{t("keepOpen")}</p>
    </div>
  );
}
