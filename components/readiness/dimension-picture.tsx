"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import { useLocale, useTranslations } from "next-intl";
import { BarPatterns, patternOf } from "@/components/ui/bar-patterns";
import type { ReadinessDimensionView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { formatShare, formatTenth } from "@/lib/i18n/format";

export type DrawnDimension = Pick<ReadinessDimensionView, "id" | "name" | "score" | "known">;

/** One bar a dimension: its score above how much of it is known. What is unknown has no bar, it is hatched and says so. */
export function DimensionPicture({ dimensions }: { dimensions: readonly DrawnDimension[] }) {
  const t = useTranslations("readiness.dimensions");
  const locale = useLocale() as Locale;
  return (
    <figure className="m-0 flex flex-col gap-2">
      <BarPatterns />
      <ul className="flex flex-col border border-rule bg-raised px-4">
        {dimensions.map((dimension) => (
          <li
            key={dimension.id}
            className="grid items-center gap-x-4 gap-y-1 border-t border-rule py-2 first:border-t-0 sm:grid-cols-[13rem_minmax(0,1fr)_13rem]"
          >
            <span className="font-medium">{dimension.name[locale]}</span>
            <DimensionBar dimension={dimension} />
            <DimensionFigures dimension={dimension} />
          </li>
        ))}
      </ul>
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
        <Key words={t("score")} pattern={null} />
        <Key words={t("known")} pattern="conditional" />
        <Key words={t("nothingKnown")} pattern="unknown" />
      </figcaption>
    </figure>
  );
}

function DimensionBar({ dimension: { name, score, known } }: { dimension: DrawnDimension }) {
  const t = useTranslations("readiness.dimensions");
  const locale = useLocale() as Locale;
  const dimension = name[locale];
  const look = "block h-7 w-full border bg-sunken";
  if (score === null)
    return (
      <svg role="img" aria-label={t("barUnknown", { dimension })} className={`${look} border-dashed border-control`}>
        <Hatching height="100%" sign="unknown" ink="text-unknown" faint />
      </svg>
    );
  const label = t("bar", { dimension, score: formatTenth(locale, score), share: formatShare(locale, known, 100) });
  return (
    <svg role="img" aria-label={label} className={`${look} border-rule`} fill="currentColor">
      <rect x="0" y="0" width={`${score}%`} height="62%" className="text-accent" />
      <Hatching y="62%" width={`${known}%`} height="38%" sign="conditional" ink="text-conditional" />
      <line x1="0" x2="100%" y1="62%" y2="62%" className="stroke-paper" strokeWidth="1" />
    </svg>
  );
}

interface HatchingProps {
  y?: string;
  width?: string;
  height: string;
  sign: "conditional" | "unknown";
  ink: string;
  faint?: boolean;
}
function Hatching({ y = "0", width = "100%", height, sign, ink, faint = false }: HatchingProps) {
  const box = { x: "0", y, width, height };
  return (
    <>
      <rect {...box} fill="currentColor" className={ink} opacity={faint ? 0.35 : 1} />
      <rect {...box} fill={patternOf(sign)} />
    </>
  );
}

function DimensionFigures({ dimension: { score, known } }: { dimension: DrawnDimension }) {
  const t = useTranslations("readiness.dimensions");
  const locale = useLocale() as Locale;
  if (score === null) return <span className="text-sm text-unknown-text">{t("unknown")}</span>;
  return (
    <span className="figures flex flex-wrap gap-x-3 text-sm">
      <strong className="font-semibold">{t("figures", { score: formatTenth(locale, score) })}</strong>
      <span className="text-soft">{t("knownShare", { share: formatShare(locale, known, 100) })}</span>
    </span>
  );
}

function Key({ words, pattern }: { words: string; pattern: "conditional" | "unknown" | null }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg className="h-3 w-6" fill="currentColor" aria-hidden="true">
        {pattern === null ? (
          <rect width="100%" height="100%" className="text-accent" />
        ) : (
          <Hatching
            height="100%"
            sign={pattern}
            ink={pattern === "unknown" ? "text-unknown" : "text-conditional"}
            faint={pattern === "unknown"}
          />
        )}
      </svg>
      {words}
    </span>
  );
}
