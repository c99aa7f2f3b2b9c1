import { useLocale, useTranslations } from "next-intl";
import type { MilestoneView } from "@/lib/contract/milestone";
import type { Locale } from "@/lib/domain/locale";
import type { Change, Unit } from "@/lib/domain/milestone/compare-figures";
import { formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";

/** What a milestone is called: by its own name, or after the decision that took it. */
export function useMilestoneName(): (milestone: Pick<MilestoneView, "name" | "decision">) => string {
  const t = useTranslations("milestone");
  const phases = useTranslations("eligibility-words.phase");
  return ({ name, decision }) => (decision ? t("ofDecision", { number: decision.number, gate: phases(decision.gate) }) : name);
}

/** A figure in its unit; what was not known says so. */
export function useFigureWords(): (unit: Unit, value: number | null) => string {
  const unknown = useTranslations("milestone")("unknown");
  const locale = useLocale() as Locale;
  return (unit, value) => {
    if (value === null) return unknown;
    if (unit === "share") return formatShare(locale, value, 1);
    return unit === "points" ? formatTenth(locale, value) : formatNumber(locale, value);
  };
}

/** How far a figure moved, with its sign and its unit; or why that is not known. */
export function useDifferenceWords(): (unit: Unit, change: Change) => string {
  const t = useTranslations("milestone.compare.figures");
  const locale = useLocale() as Locale;
  return (unit, { before, after, difference }) => {
    if (before === null && after === null) return t("bothUnknown");
    if (difference === null) return t(before === null ? "wasUnknown" : "isUnknown");
    if (difference === 0) return t("same");
    const count = Math.abs(unit === "share" ? 100 * difference : difference);
    const amount = unit === "count" ? formatNumber(locale, count) : tenthOf(locale, count);
    return t(`change.${unit}`, { sign: difference > 0 ? "+" : "−", amount, count });
  };
}

/** What moved never reads 0,0. */
function tenthOf(locale: Locale, count: number): string {
  return count < 0.05 ? `<\u202f${formatTenth(locale, 0.1)}` : formatTenth(locale, count);
}
