"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ModuleLine } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

/** What is worth knowing before one opens a module. */
export function ModuleFacts({ module, dated = false }: { module: ModuleLine; dated?: boolean }) {
  const t = useTranslations("training");
  const locale = useLocale() as Locale;
  const facts = [
    t(`topic.${module.topic}`),
    t("module.minutes", { minutes: module.minutes }),
    t("module.questions", { count: module.questions }),
    ...(dated ? [t("module.updated", { day: formatDay(locale, module.updated) })] : []),
  ];
  return <p className="text-sm text-soft">{facts.join(" · ")}</p>;
}
