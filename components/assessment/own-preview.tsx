"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { QuestionnaireFilePreview } from "@/lib/contract/own-questionnaire";
import { READING_STANDINGS } from "@/lib/domain/exchange/konveyor-words";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { OwnLines, OwnRemarks } from "./own-lines";

interface OwnPreviewProps {
  name: string;
  preview: QuestionnaireFilePreview;
  language: Locale | null;
  onLanguage: (language: Locale | null) => void;
  busy: boolean;
  onImport: () => void;
  problem: ReactNode;
  another: ReactNode;
}
const OUTCOMES = { new: "new", "new-version": "newVersion", same: "same" } as const;

/** What a file of questions holds and what would become of it, before anything is saved. */
export function OwnPreview({ name, preview, language, onLanguage, busy, onImport, problem, another }: OwnPreviewProps) {
  const t = useTranslations("own-questionnaire.import");
  const { outcome, title, version, remarks, remarkCount, lines } = preview;
  return (
    <section aria-labelledby="file-title" className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <h3 id="file-title" ref={focused} tabIndex={-1} className="wrap-anywhere">
          {t("preview", { name })}
        </h3>
        {outcome === "wrong" ? (
          <Notice tone="danger">{t("refused")}</Notice>
        ) : (
          <Notice>
            <p className="wrap-anywhere">{t(OUTCOMES[outcome], { title, version })}</p>
            <p className="text-sm text-soft">{t("scoring")}</p>
          </Notice>
        )}
        <Figures preview={preview} />
      </div>
      {remarkCount > 0 ? <OwnRemarks remarks={remarks} count={remarkCount} /> : null}
      <OwnLines lines={lines} />
      {problem}
      <form className="flex flex-col gap-3 border-t border-rule pt-3" onSubmit={(event) => event.preventDefault()}>
        {outcome === "wrong" ? null : (
          <Field label={t("language")} hint={t("languageHint")} className="max-w-prose">
            {(control) => (
              <Select
                {...control}
                className="max-w-52"
                value={language ?? "none"}
                onChange={({ target }) => onLanguage(LOCALES.find((one) => one === target.value) ?? null)}
              >
                {(["none", ...LOCALES] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(`languages.${one}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <div className="flex flex-wrap gap-2">
          {outcome === "wrong" ? null : (
            <Button variant="primary" busy={busy} onClick={onImport}>
              {t("apply")}
            </Button>
          )}
          {another}
        </div>
      </form>
    </section>
  );
}

function Figures({ preview: { sections, questions, answers, remarks } }: { preview: QuestionnaireFilePreview }) {
  const t = useTranslations("own-questionnaire.import");
  const locale = useLocale() as Locale;
  const told = READING_STANDINGS.map((key) => [key, remarks.filter(({ standing }) => standing === key).length] as const);
  const figures = [
    ["sections", sections] as const,
    ["questions", questions] as const,
    ["answers", answers] as const,
    ...told.filter(([, count]) => count > 0),
  ];
  return (
    <dl aria-label={t("figures")} className="flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt className="text-sm text-soft">{t(key)}</dt>
          <dd className="figures text-lg font-semibold">{formatNumber(locale, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function focused(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
