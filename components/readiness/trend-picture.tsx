"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { ReadinessSnapshotView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatShare, formatTenth } from "@/lib/i18n/format";
import { type Series, type TrendShape, trendShape } from "./trend-shape";

type Kept = Pick<ReadinessSnapshotView, "id" | "at" | "score" | "completeness" | "formula">;
/** More points than these are drawn small. */
const CROWD = 60;
const LEVELS = [100, 75, 50, 25, 0];

/** Score and completeness over time, each with its own line and mark. Two points at least. */
export function TrendPicture({ kept }: { kept: readonly Kept[] }) {
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last ? <Figure shape={trendShape(kept)} first={first} last={last} /> : null;
}

function Figure({ shape, first, last }: { shape: TrendShape; first: Kept; last: Kept }) {
  const t = useTranslations("readiness.trend");
  const locale = useLocale() as Locale;
  return (
    <figure className="m-0 flex flex-col gap-2">
      <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2 border border-rule bg-raised p-4 pr-5">
        <div aria-hidden="true" className="figures -my-2.5 flex h-53 flex-col justify-between text-right text-sm text-soft">
          {LEVELS.map((level) => (
            <span key={level}>{level}</span>
          ))}
        </div>
        <Drawing shape={shape} description={useDescription(first, last)} />
        <p aria-hidden="true" className="figures col-start-2 flex justify-between gap-4 pt-3 text-sm text-soft">
          <span>{formatMoment(locale, first.at)}</span>
          <span className="text-right">{formatMoment(locale, last.at)}</span>
        </p>
      </div>
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
        <Key kind="score" words={t("legendScore")} />
        <Key kind="completeness" words={t("legendCompleteness")} />
        {shape.changes.map(({ formula }) => (
          <Key key={formula} kind="formula" words={t("newFormula", { id: formula })} />
        ))}
      </figcaption>
    </figure>
  );
}

function useDescription(first: Kept, last: Kept): string {
  const t = useTranslations("readiness.trend");
  const locale = useLocale() as Locale;
  const score = (one: Kept) => (one.score === null ? t("unknown") : formatTenth(locale, one.score));
  return t("description", {
    from: formatMoment(locale, first.at),
    to: formatMoment(locale, last.at),
    first: score(first),
    last: score(last),
    firstShare: formatShare(locale, first.completeness, 1),
    lastShare: formatShare(locale, last.completeness, 1),
  });
}

function Drawing({ shape, description }: { shape: TrendShape; description: string }) {
  const t = useTranslations("readiness.trend");
  const id = useId();
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      className="block h-48 w-full overflow-visible"
    >
      <title id={`${id}-title`}>{t("picture")}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {LEVELS.map((level) => (
        <line key={level} x1="0" x2="100%" y1={`${100 - level}%`} y2={`${100 - level}%`} className="stroke-rule" />
      ))}
      {shape.changes.map(({ x, formula }) => (
        <line key={formula} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" {...LOOKS.formula} />
      ))}
      <Line series={shape.completeness} kind="completeness" />
      <Line series={shape.score} kind="score" />
    </svg>
  );
}

const LOOKS = {
  score: { className: "stroke-accent", strokeWidth: 2 },
  completeness: { className: "stroke-conditional", strokeWidth: 1.5, strokeDasharray: "5 4" },
  formula: { className: "stroke-redesign", strokeWidth: 1.5, strokeDasharray: "2 3" },
} as const;

function Line({ series, kind }: { series: Series; kind: "score" | "completeness" }) {
  return (
    <>
      {series.segments.map(({ from, to }) => (
        <line key={to.id} x1={`${from.x}%`} y1={`${from.y}%`} x2={`${to.x}%`} y2={`${to.y}%`} {...LOOKS[kind]} />
      ))}
      {series.points.map(({ id, x, y }) => (
        <Mark key={id} kind={kind} x={`${x}%`} y={`${y}%`} small={series.points.length > CROWD} />
      ))}
    </>
  );
}

/** A filled disc, or a hollow one: neither needs its colour to be told. */
function Mark({ kind, x, y, small = false }: { kind: "score" | "completeness"; x: string; y: string; small?: boolean }) {
  if (kind === "score") return <circle cx={x} cy={y} r={small ? 2 : 4} className="fill-accent" />;
  return <circle cx={x} cy={y} r={small ? 1.5 : 3.5} className="fill-raised stroke-conditional" strokeWidth="1.5" />;
}

function Key({ kind, words }: { kind: "score" | "completeness" | "formula"; words: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg className="h-3 w-8" aria-hidden="true">
        {kind === "formula" ? (
          <line x1="50%" x2="50%" y1="0" y2="100%" {...LOOKS.formula} />
        ) : (
          <>
            <line x1="0" x2="100%" y1="50%" y2="50%" {...LOOKS[kind]} />
            <Mark kind={kind} x="50%" y="50%" />
          </>
        )}
      </svg>
      {words}
    </span>
  );
}
