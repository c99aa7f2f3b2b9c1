"use client";

import { useLocale, useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { ImportView } from "@/lib/contract/inventory";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";

/** The file is still coming in, here or in another tab. */
export function ImportReading({ view }: { view: ImportView }) {
  const t = useTranslations("inventory.import.reading");
  return (
    <section aria-label={t("title")} className="border border-rule bg-raised p-6">
      <Progress label={t("title")} detail={t("body", { count: view.resources })} />
    </section>
  );
}

/** The import is being applied: how far, and that one may leave. */
export function ImportApplying({ view }: { view: ImportView }) {
  const t = useTranslations("inventory.import.applying");
  const locale = useLocale() as Locale;
  const { progress } = view;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3 border border-rule bg-raised p-6">
      {progress && progress.total > 0 ? (
        <Progress
          label={t("label")}
          value={progress.done}
          max={progress.total}
          detail={t("count", { done: formatNumber(locale, progress.done), total: formatNumber(locale, progress.total) })}
        />
      ) : (
        <Progress label={t("label")} />
      )}
      <p className="max-w-prose text-sm text-soft">{t("leave")}</p>
    </section>
  );
}
