import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Meter } from "@/components/ui/progress";
import { Sign } from "@/components/ui/sign";
import type { ReadinessView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatShare, formatTenth } from "@/lib/i18n/format";

/** The score, how complete it is and how much of it was verified: side by side, never merged. */
export function ReadinessFigures({ readiness }: { readiness: ReadinessView }) {
  const t = useTranslations("readiness.figures");
  const locale = useLocale() as Locale;
  const { score, completeness, firm, formula } = readiness;
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      <dl className="grid border border-rule bg-raised sm:grid-cols-3">
        <Figure name={t("score")} hint={t(score === null ? "noScore" : "scoreHint")}>
          {score === null ? (
            <span className="inline-flex items-center gap-2 text-unknown-text">
              <Sign of="unknown" />
              {t("unknown")}
            </span>
          ) : (
            t("scoreOf", { score: formatTenth(locale, score) })
          )}
        </Figure>
        <Figure name={t("completeness")} hint={t("completenessHint")} share={completeness}>
          {formatShare(locale, completeness, 1)}
        </Figure>
        <Figure name={t("firm")} hint={t("firmHint")} share={firm}>
          {formatShare(locale, firm, 1)}
        </Figure>
      </dl>
      <p className="max-w-prose text-sm text-soft">
        {t("formula", { id: formula.id, day: formatDay(locale, formula.effectiveFrom) })} {t("notAnOpinion")}
      </p>
    </section>
  );
}

function Figure({ name, hint, share, children }: { name: string; hint: string; share?: number; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 border-rule p-4 not-first:border-t sm:not-first:border-t-0 sm:not-first:border-l">
      <dt className="text-sm font-medium text-soft">{name}</dt>
      <dd className="figures text-2xl font-semibold">{children}</dd>
      <dd className="flex flex-col gap-2 text-sm text-soft">
        {share === undefined ? null : <Meter label={name} value={share} />}
        {hint}
      </dd>
    </div>
  );
}
