import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber, formatShare } from "@/lib/i18n/format";
import { solidShare } from "./verdict-share";
import type { WordedEstate } from "./worded-estate";

/** The line of figures at the head of the overview: size, edition, and the two figures of trust, never merged into one. */
export function EstateFigures({ estate }: { estate: WordedEstate }) {
  const t = useTranslations("eligibility.estate");
  const locale = useLocale() as Locale;
  const { solid, total } = solidShare(estate.byEvidence);
  const { reported, needed } = estate.completeness;
  const hint = { reported: formatNumber(locale, reported), needed: formatNumber(locale, needed) };
  return (
    <ul aria-label={t("summary")} className="grid grid-cols-2 gap-px border border-rule bg-rule sm:grid-cols-3 xl:grid-cols-5">
      <Figure value={formatNumber(locale, estate.workloads)} label={t("workloads", { count: estate.workloads })} />
      <Figure value={formatNumber(locale, estate.resources)} label={t("resources", { count: estate.resources })} />
      <Figure value={formatShare(locale, solid, total)} label={t("solid")} hint={t("solidHint")} />
      <Figure value={formatShare(locale, reported, needed)} label={t("completeness")} hint={t("completenessHint", hint)} />
      {estate.edition ? (
        <Figure
          value={estate.edition.id}
          label={t("edition")}
          hint={t("editionSince", { date: formatDay(locale, estate.edition.effectiveFrom) })}
        />
      ) : null}
    </ul>
  );
}

function Figure({ value, label, hint }: { value: string; label: ReactNode; hint?: ReactNode }) {
  return (
    <li className="flex min-w-0 flex-col bg-raised px-4 py-3 last:max-sm:odd:col-span-2">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <strong className="figures text-xl leading-tight font-semibold whitespace-nowrap">{value}</strong>
        <span>{label}</span>
      </span>
      {hint ? <span className="text-sm text-soft">{hint}</span> : null}
    </li>
  );
}
