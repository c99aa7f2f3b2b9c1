"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Field, Select } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { ReportCard } from "./report-card";
import { REPORTS } from "./reports";

interface ReportsScreenProps {
  scope: ProjectScope;
  base: string;
  /** What the documents would rest on now; null before the first import. */
  ground: { readonly importNumber: number; readonly edition: string | null } | null;
  mayImport: boolean;
  /** Reports that need more than a link: they follow the others. */
  children?: ReactNode;
}

/** Every document of a project: what it is for, whom it serves, and in which form it can be taken. */
export function ReportsScreen({ scope, base, ground, mayImport, children }: ReportsScreenProps) {
  const t = useTranslations("report.screen");
  const [locale, setLocale] = useState<Locale>(useLocale() as Locale);
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        <Field label={t("language")} className="w-52">
          {(control) => (
            <Select {...control} value={locale} onChange={(event) => setLocale(event.target.value as Locale)}>
              {LOCALES.map((one) => (
                <option key={one} value={one}>
                  {t(`${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </header>
      <Ground ground={ground} base={base} mayImport={mayImport} />
      <ul className="grid gap-4 xl:grid-cols-2">
        {REPORTS.map((report) => (
          <ReportCard key={report.key} report={report} scope={scope} locale={locale} />
        ))}
      </ul>
      {children}
      <section aria-labelledby="guarantees" className="flex flex-col gap-2">
        <h2 id="guarantees">{t("sameTitle")}</h2>
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5">
          {(["same", "bytes", "tagged"] as const).map((key) => (
            <li key={key}>{t(`${key}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Ground({ ground, base, mayImport }: Pick<ReportsScreenProps, "ground" | "base" | "mayImport">) {
  const t = useTranslations("report.screen");
  if (ground) {
    const { importNumber: number, edition } = ground;
    return <p className="text-sm text-soft">{edition ? t("ground", { number, edition }) : t("groundNoEdition", { number })}</p>;
  }
  return (
    <Notice>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{t("groundNone")}</p>
        {mayImport ? <LinkButton href={`${base}/inventory`}>{t("importFirst")}</LinkButton> : null}
      </div>
    </Notice>
  );
}
