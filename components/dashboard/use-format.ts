import { useLocale } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment, formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";

/** Figures and days as the language of the page writes them. */
export function useFormat() {
  const locale = useLocale() as Locale;
  return {
    number: (value: number) => formatNumber(locale, value),
    tenth: (value: number) => formatTenth(locale, value),
    share: (part: number) => formatShare(locale, part, 1),
    day: (day: string) => formatDay(locale, day),
    moment: (moment: string) => formatMoment(locale, moment),
    /** `+3,1`, `−2,0`, `0,0`: the sign is always said. */
    change: (points: number) => `${points > 0 ? "+" : points < 0 ? "−" : ""}${formatTenth(locale, Math.abs(points))}`,
  };
}
