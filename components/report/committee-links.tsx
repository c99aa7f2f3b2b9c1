"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { downloadCommitteeDocument, downloadCommitteeSlides } from "@/lib/client/programme-address";

/** The committee's page in the reader's language: as a document, and as slides. Its messages are `report.take`. */
export function CommitteeLinks({ scope }: { scope: ProjectScope }) {
  const t = useTranslations("report.take");
  const locale = useLocale();
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t("label")}</legend>
      <a href={urlOf(downloadCommitteeDocument.path, { ...scope }, { locale })} download className={buttonClass()}>
        <Download className="size-4" aria-hidden="true" />
        {t("pdf")}
      </a>
      <a href={urlOf(downloadCommitteeSlides.path, { ...scope }, { locale })} download className={buttonClass("quiet")}>
        {t("pptx")}
      </a>
    </fieldset>
  );
}
