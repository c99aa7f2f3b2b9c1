"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { Locale } from "@/lib/domain/locale";
import type { ReportDescription } from "./reports";

interface ReportCardProps {
  report: ReportDescription;
  scope: ProjectScope;
  locale: Locale;
}

/** One document: what it is for, whom it serves, and a link for each of its forms. */
export function ReportCard({ report: { key, files }, scope, locale }: ReportCardProps) {
  const t = useTranslations("report.screen");
  const title = t(`reports.${key}.title`);
  return (
    <li className="flex flex-col gap-3 rounded border border-rule bg-raised p-4">
      <div className="flex flex-col gap-1">
        <h2>{title}</h2>
        <p className="max-w-prose">{t(`reports.${key}.text`)}</p>
        <p className="text-sm text-soft">
          <span className="font-medium">{t("forWhom")}</span> {t(`reports.${key}.forWhom`)}
        </p>
      </div>
      <ul className="mt-auto flex flex-col">
        {files.map(({ format, path }) => {
          const words = { format: t(`formats.${format}`) };
          return (
            <li
              key={format}
              className="flex flex-col items-start gap-x-6 gap-y-2 border-t border-rule py-3 sm:flex-row sm:items-center sm:justify-between"
            >
              <p className="min-w-0 text-sm text-soft">{t(`reports.${key}.${format}`)}</p>
              <a
                href={urlOf(path, { ...scope }, { locale })}
                download
                className={`${buttonClass()} shrink-0`}
                aria-label={t("get", { ...words, report: title, language: t(locale) })}
              >
                <Download className="size-4" aria-hidden="true" />
                {t("download", words)}
              </a>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
