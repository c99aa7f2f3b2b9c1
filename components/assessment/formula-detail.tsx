"use client";

import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import type { AssessmentScore } from "@/lib/domain/assessment/scoring";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { usePoints } from "./figure-words";

/** How the score comes about, with the reader's own numbers: each dimension, its weight and why, then the sum written out. */
export function FormulaDetail({ questionnaire, result }: { questionnaire: Questionnaire; result: AssessmentScore }) {
  const t = useTranslations("assessment.formula");
  const locale = useLocale() as Locale;
  const { exact } = usePoints();
  const dimensions = questionnaire.dimensions.map((dimension) => ({
    ...dimension,
    result: result.dimensions.find(({ id }) => id === dimension.id),
  }));
  const scored = dimensions.flatMap(({ weight, result: one }) =>
    one && one.score !== null ? [{ weight, score: one.score }] : [],
  );
  const sum = scored.map(({ weight, score }) => `${formatNumber(locale, weight)} × ${exact(score)}`).join(" + ");
  const total = formatNumber(
    locale,
    scored.reduce((all, { weight }) => all + weight, 0),
  );
  return (
    <Disclosure summary={t("summary")}>
      <div className="flex flex-col gap-3 text-sm">
        <p>{t("rule")}</p>
        <dl className="flex flex-col gap-2">
          {dimensions.map(({ id, title, weight, because, result: one }) => (
            <div key={id} className="border-l-3 border-rule pl-3">
              <dt className="font-medium">{title[locale]}</dt>
              <dd className="figures">
                {t("dimension", {
                  weight: formatNumber(locale, weight),
                  score: one && one.score !== null ? exact(one.score) : "—",
                  share: one && one.weight > 0 ? formatShare(locale, one.scoredWeight, one.weight) : "—",
                })}
              </dd>
              <dd className="text-soft">{because[locale]}</dd>
            </div>
          ))}
        </dl>
        {result.score === null ? (
          <p>{t("nothing")}</p>
        ) : (
          <p className="figures">
            ({sum}) ÷ {total} = <strong>{exact(result.score)}</strong>
          </p>
        )}
      </div>
    </Disclosure>
  );
}
