"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** The heading of the import, and the way back to the learners. */
export function ImportHead({ base }: { base: string }) {
  const t = useTranslations("training");
  return (
    <header className="flex max-w-prose flex-col items-start gap-1">
      <Link
        href={`${base}/training/coverage`}
        className="inline-flex min-h-11 items-center gap-1.5 text-accent hover:underline sm:min-h-7"
      >
        <ArrowLeft className="size-4" aria-hidden="true" />
        {t("learners.title")}
      </Link>
      <h1>{t("import.title")}</h1>
      <p className="text-soft">{t("import.lead")}</p>
    </header>
  );
}
