import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReadinessDimensionView, ReadinessView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";

type Measure = ReadinessDimensionView["measures"][number];
type Row = Pick<Measure, "id" | "weight" | "score" | "points"> & {
  readonly name: string;
  /** Percents, and what the term counts for. */
  readonly known: number;
  readonly counts: number;
  readonly counted?: Measure["counted"];
};

/** The sum itself, term by term, and written out; then what each dimension is made of, and why it weighs so much. */
export function FormulaTable({ readiness }: { readiness: ReadinessView }) {
  const t = useTranslations("readiness.formula");
  const locale = useLocale() as Locale;
  const { score, completeness, dimensions } = readiness;
  const rows = dimensions.map((one) => rowOf(one, locale));
  const weight = rows.reduce((sum, row) => sum + row.weight, 0);
  const counts = rows.reduce((sum, row) => sum + row.counts, 0);
  const total: Row = { id: "total", name: t("total"), weight, known: 100 * completeness, counts, score, points: score };
  return (
    <section aria-labelledby="formula" className="flex flex-col gap-3">
      <div>
        <h2 id="formula">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("rule")}</p>
      </div>
      <DataTable
        caption={t("caption")}
        columns={useColumns(t("dimension"))}
        rows={[...rows, total]}
        rowKey={({ id }) => id}
        rowClassName={({ id }) => (id === "total" ? "font-semibold" : undefined)}
      />
      {score === null ? null : (
        <p className="figures text-sm text-soft">
          <Sum rows={rows} counts={counts} score={score} /> {t("rounding")}
        </p>
      )}
      <Disclosure summary={t("details")}>
        <div className="flex flex-col gap-5">
          {dimensions.map((dimension) => (
            <DimensionDetail key={dimension.id} dimension={dimension} />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}

function rowOf({ id, name, weight, known, score, points }: Omit<Measure, "counted">, locale: Locale): Row {
  return { id, name: name[locale], weight, known, counts: (weight * known) / 100, score, points };
}

function useColumns(first: string): Column<Row>[] {
  const t = useTranslations("readiness.formula");
  const unknown = useTranslations("readiness.figures")("unknown");
  const locale = useLocale() as Locale;
  const figure = (key: string, cell: (row: Row) => ReactNode): Column<Row> => ({
    key,
    header: t(key as "weight"),
    align: "end",
    cell: (row) => <span className="figures">{cell(row)}</span>,
  });
  const tenth = (value: number | null, none: string) => (value === null ? none : formatTenth(locale, value));
  return [
    { key: "name", header: first, rowHeader: true, cell: ({ name }) => name },
    figure("weight", ({ weight }) => formatNumber(locale, weight)),
    figure("known", ({ known }) => formatShare(locale, known, 100)),
    figure("counts", ({ counts }) => formatNumber(locale, round(counts))),
    figure("score", ({ score }) => tenth(score, unknown)),
    figure("points", ({ points }) => tenth(points, "—")),
  ];
}

/** Two decimals say a product of a whole weight and whole percents exactly. */
function round(value: number): number {
  return Math.round(100 * value) / 100;
}

function Sum({ rows, counts, score }: { rows: readonly Row[]; counts: number; score: number }) {
  const t = useTranslations("readiness.formula");
  const locale = useLocale() as Locale;
  const terms = rows.flatMap((row) =>
    row.score === null ? [] : [`${formatNumber(locale, round(row.counts))} × ${formatTenth(locale, row.score)}`],
  );
  return t("sum", { sum: terms.join(" + "), counts: formatNumber(locale, round(counts)), score: formatTenth(locale, score) });
}

function DimensionDetail({ dimension }: { dimension: ReadinessDimensionView }) {
  const t = useTranslations("readiness.formula");
  const locale = useLocale() as Locale;
  const columns = useColumns(t("measure"));
  const counted: Column<Row> = {
    key: "counted",
    header: t("countedHeader"),
    align: "end",
    cell: (row) => <span className="figures">{row.counted ? t("counted", { ...row.counted }) : "—"}</span>,
  };
  const rows = dimension.measures.map((one) => ({ ...rowOf(one, locale), counted: one.counted }));
  return (
    <section className="flex flex-col gap-2">
      <h3>{dimension.name[locale]}</h3>
      <dl className="max-w-prose text-sm">
        <dt className="font-medium">{t("because")}</dt>
        <dd className="pb-1 text-soft">{dimension.because[locale]}</dd>
        <dt className="font-medium">{t("basis")}</dt>
        <dd className="text-soft">{dimension.basis[locale]}</dd>
      </dl>
      {rows.length > 1 ? (
        <DataTable
          caption={t("measures", { dimension: dimension.name[locale] })}
          columns={[...columns.slice(0, 1), counted, ...columns.slice(1)]}
          rows={rows}
          rowKey={({ id }) => id}
        />
      ) : null}
    </section>
  );
}
