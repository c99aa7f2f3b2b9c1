import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Legend } from "@/components/ui/chart/bar-list";
import { Figure } from "@/components/ui/chart/figure";
import { type MatrixCell, MatrixChart, type MatrixLine } from "@/components/ui/chart/matrix-chart";
import { LevelMark } from "@/components/ui/level-mark";
import { SignedText } from "@/components/ui/sign";
import { OUTCOMES, type Outcome } from "@/lib/domain/decision/decision";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { LEVELS, type Level } from "@/lib/domain/obligation/obligation";
import { formatNumber } from "@/lib/i18n/format";

/** The pairs that a project may be looked at by: what stands in rows, and in columns. */
const VIEWS = {
  verdictOutcome: ["verdict", "outcome"],
  levelOutcome: ["level", "outcome"],
  levelVerdict: ["level", "verdict"],
} as const;
type Axis = "verdict" | "level" | "outcome";
const KEYS = { verdict: VERDICTS, level: LEVELS, outcome: OUTCOMES } as const;

/** Workloads of a kind; `weak`: those whose verdict is an estimate or rests on no evidence, left out where it is not told. */
interface Counted {
  readonly verdict?: Verdict;
  readonly level?: Level;
  readonly outcome: Outcome;
  readonly workloads: number;
  readonly weak?: number;
}
interface DecisionPictureProps {
  view: keyof typeof VIEWS;
  cells: readonly Counted[];
  heading?: "h2" | "h3";
  /** Where the name of a row or a column leads, and a cell. */
  hrefOf?: (at: Partial<Record<Axis, string>>) => string | undefined;
  source?: ReactNode;
}

/** What is decided of a project, as squares: how many workloads in each pair that is met, and what of them is uncertain. */
export function DecisionPicture({ view, cells, heading = "h2", hrefOf, source }: DecisionPictureProps) {
  const t = useTranslations("picture");
  const locale = useLocale() as Locale;
  const nameOf = useNames();
  const [rowAxis, columnAxis] = VIEWS[view];
  const rows = linesOf(rowAxis, cells, nameOf, hrefOf);
  const columns = linesOf(columnAxis, cells, nameOf, hrefOf);
  const told = cells.some(({ weak }) => weak !== undefined);
  const weak = sum(cells, ({ weak }) => weak ?? 0);
  const totals = columns.map(({ key, label }) => {
    const count = sum(cells, (cell) => (cell[columnAxis] === key ? cell.workloads : 0));
    return t("matrix.part", { name: label, count });
  });
  const count = sum(cells, ({ workloads }) => workloads);
  const message = t("matrix.message", { count, parts: totals.join(", ") });
  return (
    <Figure
      title={t(`matrix.${view}`)}
      heading={heading}
      message={told ? `${message} ${t("matrix.weak", { count: weak })}` : message}
      table={null}
      {...(source ? { source } : {})}
    >
      <MatrixChart
        caption={t("matrix.caption", { matrix: t(`matrix.${view}`) })}
        corner={t(`matrix.${rowAxis}`)}
        total={t("total")}
        rows={rows}
        columns={columns}
        cells={rows.flatMap((row) => columns.map((column) => cellOf(row, column)))}
        format={(value) => formatNumber(locale, value)}
      />
      {weak > 0 ? <Legend words={LEGEND.map(({ look, words }) => ({ look, words: t(words), hue: "ink" as const }))} /> : null}
      <p className="text-sm text-soft">{t("matrix.area")}</p>
    </Figure>
  );

  function cellOf(row: MatrixLine, column: MatrixLine): MatrixCell {
    const own = cells.filter((cell) => cell[rowAxis] === row.key && cell[columnAxis] === column.key);
    const [value, uncertain] = [sum(own, ({ workloads }) => workloads), sum(own, (cell) => cell.weak ?? 0)];
    const href = hrefOf?.({ [rowAxis]: row.key, [columnAxis]: column.key });
    return {
      row: row.key,
      column: column.key,
      value,
      weak: uncertain,
      name: t("matrix.cell", { row: row.label, column: column.label, count: value, weak: uncertain }),
      ...(uncertain > 0 ? { note: t("matrix.weakNote", { count: uncertain }) } : {}),
      ...(href ? { href } : {}),
    };
  }
}

const LEGEND = [
  { look: "full", words: "matrix.legendFull" },
  { look: "striped", words: "matrix.legendWeak" },
] as const;

type NameOf = (axis: Axis, key: string) => Pick<MatrixLine, "label" | "sign" | "hue">;

/** A word and its sign for each key of an axis; decisions stand in columns, where their words are enough. */
function useNames(): NameOf {
  const words = useTranslations("eligibility-words");
  return (axis, key) => {
    const verdict = VERDICTS.find((one) => one === key);
    const level = LEVELS.find((one) => one === key);
    const outcome = OUTCOMES.find((one) => one === key);
    if (axis === "verdict" && verdict) {
      const label = words(`verdict.${verdict}`);
      return { label, sign: <SignedText of={verdict}>{label}</SignedText>, hue: verdict };
    }
    if (axis === "level" && level) {
      const label = words(`obligation.${level}`);
      return { label, sign: <LevelMark level={level} label={label} /> };
    }
    return { label: outcome ? words(`outcome.${outcome}`) : key };
  };
}

/** Lines that are met only, in the order of the words. */
function linesOf(axis: Axis, cells: readonly Counted[], nameOf: NameOf, hrefOf: DecisionPictureProps["hrefOf"]): MatrixLine[] {
  const met: readonly string[] = KEYS[axis].filter((key) => cells.some((cell) => cell[axis] === key && cell.workloads > 0));
  return met.map((key) => {
    const href = hrefOf?.({ [axis]: key });
    return { key, ...nameOf(axis, key), ...(href ? { href } : {}) };
  });
}

function sum<One>(ones: readonly One[], of: (one: One) => number): number {
  return ones.reduce((total, one) => total + of(one), 0);
}
