import { useLocale } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";

/** Points of a hundred, whole; a gain with one decimal. `—` where nothing is scored. */
export function usePoints() {
  const locale = useLocale() as Locale;
  return {
    points: (score: number | null) => (score === null ? "—" : formatNumber(locale, Math.round(score))),
    exact: (score: number) => formatNumber(locale, Math.round(score * 10) / 10),
  };
}
