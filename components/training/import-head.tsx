"use client";

import { useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";

/** The heading of the import, and the way back to the learners. */
export function ImportHead({ base }: { base: string }) {
  const t = useTranslations("training");
  return (
    <header className="flex max-w-prose flex-col items-start gap-1">
      <BackLink href={`${base}/training/coverage`}>{t("learners.title")}</BackLink>
      <h1>{t("import.title")}</h1>
      <p className="text-soft">{t("import.lead")}</p>
    </header>
  );
}
