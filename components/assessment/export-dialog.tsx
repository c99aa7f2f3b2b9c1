"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { urlOf } from "@/lib/client/call";
import {
  downloadAnswerWorkbook,
  downloadAnswerYaml,
  downloadDutyDocument,
  downloadDutyWorkbook,
  downloadKonveyorQuestionnaire,
} from "@/lib/client/programme-address";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import type { AssessmentScope } from "./assessment-scope";

const FILES = [
  { key: "xlsx", path: downloadAnswerWorkbook.path },
  { key: "yaml", path: downloadAnswerYaml.path },
  { key: "konveyor", path: downloadKonveyorQuestionnaire.path },
] as const;
/** Offered where the customer's duties are answered. */
const DUTY_FILES = [
  { key: "dutiesXlsx", path: downloadDutyWorkbook.path },
  { key: "dutiesPdf", path: downloadDutyDocument.path },
] as const;
const DUTIES = "secnumcloud-customer-duties";

interface ExportDialogProps {
  scope: AssessmentScope;
  questionnaireId: string;
  onClose: () => void;
}

/** The files that an assessment can be taken away in, each with what it is for. */
export function ExportDialog({ scope, questionnaireId, onClose }: ExportDialogProps) {
  const t = useTranslations("exchange.export");
  const common = useTranslations("common");
  const shown = useLocale() as Locale;
  const [locale, setLocale] = useState<Locale>(shown);
  return (
    <Dialog open onClose={onClose} title={t("title")} description={t("lead")} closeLabel={common("close")}>
      <form onSubmit={(event) => event.preventDefault()}>
        <Field label={t("language")} className="max-w-52">
          {(control) => (
            <Select {...control} value={locale} onChange={(event) => setLocale(event.target.value as Locale)}>
              {LOCALES.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </form>
      <ul className="flex flex-col">
        {(questionnaireId === DUTIES ? [...DUTY_FILES, ...FILES] : FILES).map(({ key, path }) => (
          <li
            key={key}
            className="flex flex-col items-start gap-x-6 gap-y-2 border-t border-rule py-3 sm:flex-row sm:items-center sm:justify-between"
          >
            <div className="min-w-0">
              <p className="font-medium">{t(`${key}.label`)}</p>
              <p className="text-sm text-soft">{t(`${key}.text`)}</p>
            </div>
            <a
              href={urlOf(path, scope, { locale })}
              download
              className={`${buttonClass()} shrink-0`}
              aria-label={t(`${key}.get`)}
            >
              {t("download")}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
