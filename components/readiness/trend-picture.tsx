import { useLocale, useTranslations } from "next-intl";
import { TrendChart } from "@/components/ui/chart/trend-chart";
import type { ReadinessSnapshotView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatShare, formatTenth } from "@/lib/i18n/format";

type Kept = Pick<ReadinessSnapshotView, "id" | "at" | "score" | "completeness" | "formula">;

/** Score and completeness over time, as they were kept. Two points at least; the table of what was kept stands beneath. */
export function TrendPicture({ kept }: { kept: readonly Kept[] }) {
  const t = useTranslations("readiness.trend");
  const locale = useLocale() as Locale;
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [formatMoment(locale, first.at), formatMoment(locale, last.at)];
  const score = (one: Kept) => (one.score === null ? t("unknown") : formatTenth(locale, one.score));
  const description = t("description", {
    from,
    to,
    first: score(first),
    last: score(last),
    firstShare: formatShare(locale, first.completeness, 1),
    lastShare: formatShare(locale, last.completeness, 1),
  });
  return (
    <>
      <p className="max-w-prose">{description}</p>
      <TrendChart
        points={kept.map((one) => ({ id: one.id, at: one.at, value: one.score, known: one.completeness, formula: one.formula }))}
        title={t("picture")}
        description={description}
        from={from}
        to={to}
        words={{ value: t("legendScore"), known: t("legendCompleteness"), formula: (id) => t("newFormula", { id }) }}
      />
    </>
  );
}
