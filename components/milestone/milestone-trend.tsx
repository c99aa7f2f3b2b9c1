import { useLocale, useTranslations } from "next-intl";
import { TrendChart } from "@/components/ui/chart/trend-chart";
import type { MilestoneView } from "@/lib/contract/milestone";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment, formatShare, formatTenth } from "@/lib/i18n/format";
import { type RulesChange, rulesChanges, trendsOf } from "./trend-points";

/** The way from milestone to milestone, oldest first; those withdrawn left out. Nothing is drawn before there are two. */
export function MilestoneTrend({ milestones, both = true }: { milestones: readonly MilestoneView[]; both?: boolean }) {
  const t = useTranslations("milestone.trend");
  const locale = useLocale() as Locale;
  const kept = milestones.filter(({ withdrawn }) => withdrawn === null);
  const left = milestones.length - kept.length;
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || kept.length < 2) return <p className="max-w-prose text-soft">{t("one")}</p>;
  const changes = rulesChanges(kept);
  const { score, eligible } = trendsOf(kept);
  const [from, to] = [formatMoment(locale, first.at), formatMoment(locale, last.at)];
  const formula = (id: string) => {
    const change = changes.find((one) => one.id === id);
    return change ? changeWords(t, locale, change) : "";
  };
  const described = (name: string, words: (one: MilestoneView) => string) =>
    t("description", { name, from, to, first: words(first), last: words(last) });
  return (
    <div className="flex flex-col gap-4">
      <div className={both ? "grid gap-6 xl:grid-cols-2" : undefined}>
        <Picture name={t("score")}>
          <TrendChart
            points={score}
            title={t("score")}
            description={described(t("score"), (one) => scoreWords(t, locale, one))}
            {...{ from, to }}
            words={{ value: t("score"), known: t("completeness"), formula }}
          />
        </Picture>
        {both ? (
          <Picture name={t("eligible")}>
            <TrendChart
              points={eligible}
              title={t("eligible")}
              description={described(t("eligible"), (one) => eligibleWords(t, locale, one))}
              {...{ from, to }}
              words={{ value: t("eligible"), known: t("beyondWeak"), formula }}
            />
          </Picture>
        ) : null}
      </div>
      {changes.length > 0 ? <p className="max-w-prose text-sm text-soft">{t("broken")}</p> : null}
      {left > 0 ? <p className="text-sm text-soft">{t("withdrawnLeft", { count: left })}</p> : null}
    </div>
  );
}

function Picture({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-2">
      <figcaption className="font-medium">{name}</figcaption>
      {children}
    </figure>
  );
}

type TrendWords = ReturnType<typeof useTranslations<"milestone.trend">>;

function scoreWords(t: TrendWords, locale: Locale, { figures: { score } }: MilestoneView): string {
  return score === null ? t("unknown") : formatTenth(locale, score);
}

function eligibleWords(t: TrendWords, locale: Locale, { figures: { eligible, deciding } }: MilestoneView): string {
  return deciding === null ? t("unknown") : formatShare(locale, eligible ?? 0, deciding);
}

function changeWords(t: TrendWords, locale: Locale, { at, changed }: RulesChange): string {
  const changes = changed.map(({ rule, before, after }) => t(`changed.${rule}`, { before, after })).join(", ");
  return t("break", { day: formatDay(locale, at), changes });
}
