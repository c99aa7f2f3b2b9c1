import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FindingView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { SourceList } from "./source-list";
import { GradeWord, VerdictWord } from "./verdict-word";

/** A finding as the card and the inspector know it: the card also counts resources and tells accessories apart. */
export type ChainFinding = FindingView & { readonly resources?: number; readonly accessory?: boolean };

/** The chain of reasons: what, why with its clause, what to do, on which sources. One component for every place that explains. */
export function FindingChain({ findings, label }: { findings: readonly ChainFinding[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col border border-rule bg-raised">
      {findings.map((finding) => (
        <li
          key={`${finding.ruleId}:${finding.service?.id ?? ""}:${finding.effect}:${finding.because.en}`}
          className="border-t border-rule px-4 py-3 first:border-t-0"
        >
          <Finding finding={finding} />
        </li>
      ))}
    </ol>
  );
}

function Finding({ finding }: { finding: ChainFinding }) {
  const t = useTranslations("eligibility.finding");
  const locale = useLocale() as Locale;
  return (
    <article className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <strong className="font-semibold">{finding.service?.name[locale] ?? t("noService")}</strong>
        <VerdictWord verdict={finding.effect} className="text-sm" />
        {finding.resources ? (
          <span className="figures text-sm text-soft">{t("resources", { count: finding.resources })}</span>
        ) : null}
        {finding.accessory ? <span className="text-sm text-soft">{t("accessory")}</span> : null}
      </p>
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
        <Line term={t("why")}>
          <p className="max-w-prose">{finding.because[locale]}</p>
          {finding.requirement ? <p className="text-sm text-soft">{t("requirement", { clause: finding.requirement })}</p> : null}
        </Line>
        <Remedy finding={finding} />
        <Line term={t("sources", { count: finding.sources.length })}>
          <p className="flex flex-wrap items-center gap-x-3 text-sm">
            <GradeWord grade={finding.evidence} />
            {finding.date ? <span className="text-soft">{t("date", { date: formatDay(locale, finding.date) })}</span> : null}
          </p>
          <SourceList sources={finding.sources} />
        </Line>
      </dl>
    </article>
  );
}

function Remedy({ finding }: { finding: ChainFinding }) {
  const t = useTranslations("eligibility.finding");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  if (!finding.remedy) return null;
  return (
    <Line term={t("remedy")}>
      <p className="max-w-prose">{finding.remedy[locale]}</p>
      {finding.effort ? <p className="text-sm text-soft">{t("effort", { effort: words(`effort.${finding.effort}`) })}</p> : null}
    </Line>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm leading-6 text-soft">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
