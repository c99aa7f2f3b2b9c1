import { useTranslations } from "next-intl";
import { BarList } from "@/components/ui/chart/bar-list";
import { Figure } from "@/components/ui/chart/figure";
import { TrendChart } from "@/components/ui/chart/trend-chart";
import { changesOf, movesIn } from "./figures";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

/** How ready: the score, what it is made of, and how it moved since the first and the last one that were kept. */
export function ReadinessPart({ dashboard, base }: PartProps) {
  const t = useTranslations("dashboard.readiness");
  const { tenth, share } = useFormat();
  const { score, completeness, firm } = dashboard.readiness;
  const message =
    score === null ? t("unknown") : t("message", { score: tenth(score), known: share(completeness), firm: share(firm) });
  return (
    <Figure title={t("title")} message={message} table={null}>
      <Since dashboard={dashboard} />
      <Trend dashboard={dashboard} />
      <div data-print="no">
        <Dimensions dashboard={dashboard} base={base} />
      </div>
    </Figure>
  );
}

function Since({ dashboard }: Pick<PartProps, "dashboard">) {
  const t = useTranslations("dashboard.readiness");
  const { change, day } = useFormat();
  const changes = changesOf(dashboard);
  const [first] = dashboard.trend;
  if (first && !movesIn(dashboard)) return <p className="text-sm text-soft">{t("sameDay", { day: day(first.at) })}</p>;
  if (changes === null)
    return first && first.formula !== dashboard.inputs.formula ? <p className="text-sm text-soft">{t("otherFormula")}</p> : null;
  const moved = {
    points: change(changes.first.points),
    day: day(changes.first.at),
    last: change(changes.last.points),
    lastDay: day(changes.last.at),
  };
  return <p className="figures font-medium">{t(dashboard.trend.length > 1 ? "since" : "sinceFirst", moved)}</p>;
}

function Trend({ dashboard: { trend, readiness, at, day: today, inputs } }: Pick<PartProps, "dashboard">) {
  const t = useTranslations("dashboard.readiness");
  const { tenth, day } = useFormat();
  const [first] = trend;
  if (!first || !movesIn({ trend, day: today })) return null;
  const points = [
    ...trend.map(({ id, at: kept, score, completeness, formula }) => ({
      id,
      at: kept,
      value: score,
      known: completeness,
      formula,
    })),
    { id: "now", at, value: readiness.score, known: readiness.completeness, formula: inputs.formula },
  ];
  const said = (score: number | null) => (score === null ? "—" : tenth(score));
  const from = day(first.at);
  return (
    <TrendChart
      points={points}
      title={t("trend")}
      description={t("trendDescription", { from, to: t("now"), first: said(first.score), last: said(readiness.score) })}
      from={from}
      to={t("now")}
      words={{ value: t("value"), known: t("known"), formula: (id) => t("formula", { id }) }}
    />
  );
}

function Dimensions({ dashboard: { readiness }, base }: PartProps) {
  const t = useTranslations("dashboard.readiness");
  const { tenth, share } = useFormat();
  const items = readiness.dimensions.map(({ id, name, score, known }) => ({
    key: id,
    label: name,
    href: `${base}/readiness`,
    parts: [{ value: score ?? 0, look: "full" as const }],
    text: score === null ? t("nothing") : t("figures", { score: tenth(score), known: share(known / 100) }),
  }));
  return <BarList label={t("dimensions")} items={items} max={100} />;
}
