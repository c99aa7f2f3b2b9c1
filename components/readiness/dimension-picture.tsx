import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type BarItem, BarList } from "@/components/ui/chart/bar-list";
import { Figure, type FigureTable } from "@/components/ui/chart/figure";
import type { ReadinessDimensionView, ReadinessView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";

type Drawn = Pick<ReadinessDimensionView, "id" | "name" | "weight" | "score" | "known">;
interface DimensionPictureProps {
  readiness: Pick<ReadinessView, "score" | "completeness"> & { readonly dimensions: readonly Drawn[] };
  heading?: "h2" | "h3";
  source?: ReactNode;
}

/**
 * One bar a dimension, as long as its weight: what is gained, what is known and still to be gained, what is unknown. The score is the
 * share of all that is gained in all that is known, so the picture is the sum itself.
 */
export function DimensionPicture({ readiness, heading = "h2", source }: DimensionPictureProps) {
  const t = useTranslations("picture.dimension");
  const words = useTranslations("picture");
  const { dimensions } = readiness;
  const drawn = [...dimensions].sort((a, b) => b.weight - a.weight);
  return (
    <Figure
      title={t("title")}
      heading={heading}
      message={useMessage(readiness)}
      table={useTable(words("table"), drawn)}
      {...(source ? { source } : {})}
    >
      <BarList
        label={t("caption")}
        items={useItems(drawn)}
        legend={[
          { look: "full", words: t("legendGained") },
          { look: "outline", words: t("legendOpen") },
          { look: "unknown", words: t("legendUnknown") },
        ]}
      />
      <p className="max-w-prose text-sm text-soft">{t("rule")}</p>
    </Figure>
  );
}

function useMessage({ score, completeness, dimensions }: DimensionPictureProps["readiness"]): string {
  const t = useTranslations("picture.dimension");
  const locale = useLocale() as Locale;
  const scored = dimensions.flatMap(({ name, score: own }) => (own === null ? [] : [{ name, own }]));
  const least = scored.sort((a, b) => a.own - b.own)[0];
  if (score === null || !least) return t("messageUnknown");
  return t("message", {
    score: formatTenth(locale, score),
    share: formatShare(locale, completeness, 1),
    least: least.name[locale],
    leastScore: formatTenth(locale, least.own),
  });
}

function useItems(dimensions: readonly Drawn[]): BarItem[] {
  const t = useTranslations("picture.dimension");
  const locale = useLocale() as Locale;
  return dimensions.map(({ id, name, weight, score, known }) => {
    const counts = (weight * known) / 100;
    const gained = (counts * (score ?? 0)) / 100;
    return {
      key: id,
      label: name[locale],
      note: t("weight", { weight }),
      parts: [
        { value: gained, look: "full" },
        { value: counts - gained, look: "outline" },
        { value: weight - counts, look: "unknown" },
      ],
      text:
        score === null ? (
          <span className="text-unknown-text">{t("nothing")}</span>
        ) : (
          <>
            <strong className="font-semibold">{t("figures", { score: formatTenth(locale, score) })}</strong>{" "}
            <span className="text-soft">{t("known", { share: formatShare(locale, known, 100) })}</span>
          </>
        ),
    };
  });
}

function useTable(summary: string, dimensions: readonly Drawn[]): FigureTable {
  const t = useTranslations("picture.dimension");
  const locale = useLocale() as Locale;
  const tenth = (value: number | null) => (value === null ? "—" : formatTenth(locale, value));
  return {
    summary,
    caption: t("caption"),
    columns: (["dimension", "weight", "known", "score"] as const).map((key) => ({ header: t(`columns.${key}`) })),
    rows: dimensions.map(({ id, name, weight, known, score }) => ({
      key: id,
      cells: [name[locale], formatNumber(locale, weight), formatShare(locale, known, 100), tenth(score)],
    })),
  };
}
