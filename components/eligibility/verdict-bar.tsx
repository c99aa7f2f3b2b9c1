import { useLocale, useTranslations } from "next-intl";
import { StackedBar } from "@/components/ui/stacked-bar";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { formatShare } from "@/lib/i18n/format";
import { type Counts, DECIDING, decidingTotal } from "./verdict-share";

interface VerdictBarProps {
  counts: Counts;
  /** The sentence read for the picture, around its parts in words. */
  labelOf: (parts: string) => string;
  hrefOf?: (verdict: Verdict) => string;
  legend?: boolean;
  thin?: boolean;
}

/** One bar for a whole of verdicts, configuration left out. Nothing to draw when nothing decides. */
export function VerdictBar({ counts, labelOf, hrefOf, legend = true, thin = false }: VerdictBarProps) {
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const total = decidingTotal(counts);
  const shown = legend ? DECIDING : DECIDING.filter((verdict) => counts[verdict] > 0);
  const segments = shown.map((verdict) => ({
    key: verdict,
    sign: verdict,
    value: counts[verdict],
    label: words(`verdict.${verdict}`),
    text: formatShare(locale, counts[verdict], total),
    ...(hrefOf && counts[verdict] > 0 ? { href: hrefOf(verdict) } : {}),
  }));
  const parts = segments.filter((segment) => segment.value > 0).map((segment) => `${segment.label} ${segment.text}`);
  return <StackedBar label={labelOf(parts.join(", "))} segments={segments} legend={legend} thin={thin} />;
}
