import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { OutcomeMark } from "@/components/ui/outcome-mark";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { OUTCOMES } from "@/lib/domain/decision/decision";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { useFigureWords } from "./use-milestone-words";

/** What the figures of that day were made of: decisions, dimensions of the score, people trained. */
export function KeptTables({ dashboard }: { dashboard: Dashboard }) {
  return (
    <div className="grid gap-6 lg:grid-cols-2 2xl:grid-cols-3">
      <Decisions cells={dashboard.decisions.cells} />
      <Dimensions dimensions={dashboard.readiness.dimensions} />
      <Training training={dashboard.training} />
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Decisions({ cells }: { cells: Dashboard["decisions"]["cells"] }) {
  const t = useTranslations("milestone.kept");
  const outcomes = useTranslations("eligibility-words.outcome");
  const rows = OUTCOMES.flatMap((outcome) => {
    const met = cells.filter((cell) => cell.outcome === outcome);
    const sum = (key: "workloads" | "weak") => met.reduce((all, cell) => all + cell[key], 0);
    return met.length === 0 ? [] : [{ outcome, workloads: sum("workloads"), weak: sum("weak") }];
  });
  type Row = (typeof rows)[number];
  const count = useCount<Row>();
  const columns: Column<Row>[] = [
    {
      key: "decision",
      header: t("decision"),
      rowHeader: true,
      cell: ({ outcome }) => <OutcomeMark outcome={outcome} label={outcomes(outcome)} />,
    },
    count("workloads", t("workloads"), ({ workloads }) => workloads),
    count("weak", t("weak"), ({ weak }) => weak),
  ];
  return (
    <Part id="decisions" title={t("decisions")}>
      {rows.length === 0 ? (
        <p className="text-soft">{t("noDecisions")}</p>
      ) : (
        <DataTable caption={t("decisions")} columns={columns} rows={rows} rowKey={({ outcome }) => outcome} />
      )}
    </Part>
  );
}

function Dimensions({ dimensions }: { dimensions: Dashboard["readiness"]["dimensions"] }) {
  const t = useTranslations("milestone.kept");
  const locale = useLocale() as Locale;
  const words = useFigureWords();
  type Row = (typeof dimensions)[number];
  const figure = (key: string, header: string, cell: (row: Row) => string): Column<Row> => ({
    key,
    header,
    align: "end",
    cell: (row) => <span className="figures">{cell(row)}</span>,
  });
  const columns: Column<Row>[] = [
    { key: "dimension", header: t("dimension"), rowHeader: true, cell: ({ name }) => name[locale] },
    figure("score", t("score"), ({ score }) => words("points", score)),
    figure("known", t("known"), ({ known }) => formatShare(locale, known, 100)),
  ];
  return (
    <Part id="dimensions" title={t("dimensions")}>
      <DataTable caption={t("dimensions")} columns={columns} rows={dimensions} rowKey={({ id }) => id} />
    </Part>
  );
}

function Training({ training }: { training: Dashboard["training"] }) {
  const t = useTranslations("milestone.kept");
  const roles = useTranslations("training.role");
  type Row = (typeof training)[number];
  const count = useCount<Row>();
  const columns: Column<Row>[] = [
    { key: "role", header: t("role"), rowHeader: true, cell: ({ role }) => roles(role) },
    count("trained", t("trained"), ({ trained }) => trained),
    count("people", t("people"), ({ people }) => people),
  ];
  return (
    <Part id="training" title={t("training")}>
      <DataTable caption={t("training")} columns={columns} rows={training} rowKey={({ role }) => role} />
    </Part>
  );
}

/** A column of whole numbers. */
function useCount<Row>(): (key: string, header: string, of: (row: Row) => number) => Column<Row> {
  const locale = useLocale() as Locale;
  return (key, header, of) => ({
    key,
    header,
    align: "end",
    cell: (row) => <span className="figures">{formatNumber(locale, of(row))}</span>,
  });
}
