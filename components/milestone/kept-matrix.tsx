import { useLocale, useTranslations } from "next-intl";
import { MatrixChart } from "@/components/ui/chart/matrix-chart";
import { LevelMark } from "@/components/ui/level-mark";
import { SignedWord } from "@/components/ui/sign";
import type { Locale } from "@/lib/domain/locale";
import type { KeptCell } from "@/lib/domain/milestone/kept-cells";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { formatNumber } from "@/lib/i18n/format";
import { cellPlace, KeptCells } from "./kept-cells";

/** Verdicts by obligations as they were; each cell leads to what was kept of its workloads. */
export function KeptMatrix({ cells, base }: { cells: readonly KeptCell[]; base: string }) {
  const t = useTranslations("milestone.matrix");
  if (cells.length === 0) return null;
  return (
    <section aria-labelledby="matrix" className="flex flex-col gap-3">
      <div>
        <h2 id="matrix">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      <Matrix cells={cells} />
      <KeptCells cells={cells} base={base} />
    </section>
  );
}

function Matrix({ cells }: { cells: readonly KeptCell[] }) {
  const t = useTranslations("milestone.matrix");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const number = (value: number) => formatNumber(locale, value);
  const verdicts = [...new Set(cells.map(({ verdict }) => verdict))];
  const levels = LEVELS.filter((level) => cells.some((cell) => cell.level === level));
  return (
    <MatrixChart
      caption={t("caption")}
      corner={t("verdict")}
      total={t("total")}
      rows={verdicts.map((verdict) => {
        const label = words(`verdict.${verdict}`);
        return { key: verdict, label, hue: verdict, sign: <SignedWord of={verdict}>{label}</SignedWord> };
      })}
      columns={levels.map((level) => {
        const label = words(`obligation.${level}`);
        return { key: level, label, sign: <LevelMark level={level} label={label} /> };
      })}
      cells={cells.map((cell) => {
        const { verdict, level, workloads, weak } = cell;
        const named = { verdict: words(`verdict.${verdict}`), level: words(`obligation.${level}`) };
        const name = t("cell", { ...named, count: workloads, weak: number(weak) });
        return { row: verdict, column: level, value: workloads, weak, name, href: `#${cellPlace(cell)}` };
      })}
      format={number}
    />
  );
}
