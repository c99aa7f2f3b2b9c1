import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { compareFigures } from "@/lib/domain/portfolio/comparison";
import { formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";

export interface ComparedRow {
  readonly key: string;
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly difference: string;
}
type Figure<Side> = (side: Side) => number | null;
const percent = (share: number | null) => (share === null ? null : share * 100);

/** Counts, points and shares of two sides in words, and what the second has more or less of. */
export function useCounted<Side>(first: Side, second: Side) {
  const t = useTranslations("portfolio.comparison");
  const unknown = useTranslations("portfolio")("unknown");
  const locale = useLocale() as Locale;
  const compared = (of: Figure<Side>, words: (figure: number) => string, apart: (figure: number) => string) => {
    const { difference, ...sides } = compareFigures(of(first), of(second));
    const said = (figure: number | null) => (figure === null ? unknown : words(figure));
    return { first: said(sides.first), second: said(sides.second), difference: differenceOf(difference, apart) };
  };
  const differenceOf = (difference: number | null, apart: (figure: number) => string) => {
    if (difference === null) return t("incomparable");
    if (difference === 0) return t("same");
    return t(difference > 0 ? "more" : "less", { figure: apart(Math.abs(difference)) });
  };
  const number = (figure: number) => formatNumber(locale, figure);
  return {
    count: (of: Figure<Side>) => compared(of, number, number),
    points: (of: Figure<Side>) =>
      compared(
        of,
        (figure) => formatTenth(locale, figure),
        (figure) => t("points", { figure: formatTenth(locale, figure) }),
      ),
    share: (of: Figure<Side>) =>
      compared(
        (line) => percent(of(line)),
        (figure) => formatShare(locale, figure, 100),
        (figure) => t("percentPoints", { figure: formatTenth(locale, figure) }),
      ),
  };
}
