import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/chart/figure";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { VerdictBar } from "./verdict-bar";
import { type Counts, DECIDING, decidingTotal } from "./verdict-share";

interface EstateFigureProps {
  /** Workloads by verdict. */
  counts: Counts;
  heading?: "h2" | "h3";
  hrefOf?: (verdict: Verdict) => string;
  source?: ReactNode;
}

/** The whole estate as one bar, in the frame of a picture: its message, and the same figures as a table. */
export function EstateFigure({ counts, heading = "h2", hrefOf, source }: EstateFigureProps) {
  const t = useTranslations("picture");
  const words = useTranslations("eligibility-words.verdict");
  const locale = useLocale() as Locale;
  const total = decidingTotal(counts);
  const said = DECIDING.filter((verdict) => counts[verdict] > 0);
  const parts = said.map((verdict) => `${words(verdict)} ${formatNumber(locale, counts[verdict])}`).join(", ");
  const header = (key: "verdict" | "workloads" | "share") => ({ header: t(`estate.columns.${key}`) });
  return (
    <Figure
      title={t("estate.title")}
      heading={heading}
      message={t("estate.message", { total, parts: parts || "—" })}
      table={{
        summary: t("table"),
        caption: t("estate.caption"),
        columns: [header("verdict"), header("workloads"), header("share")],
        rows: DECIDING.map((verdict) => ({
          key: verdict,
          cells: [words(verdict), formatNumber(locale, counts[verdict]), formatShare(locale, counts[verdict], total)],
        })),
      }}
      {...(source ? { source } : {})}
    >
      <VerdictBar counts={counts} labelOf={(shares) => t("estate.bar", { parts: shares })} {...(hrefOf ? { hrefOf } : {})} />
    </Figure>
  );
}
