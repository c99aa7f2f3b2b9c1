import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

interface Line {
  readonly key: string;
  readonly cells: readonly string[];
}
interface Table {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly lines: readonly Line[];
  /** Columns from here on are numbers. */
  readonly numbers: number;
}

/** The figures of every picture of the page, as tables: drawn once the page stands. */
export function FigureTables({ dashboard }: Pick<PartProps, "dashboard">) {
  const t = useTranslations("dashboard.tables");
  const tables = [...useDecisionTables(dashboard), ...useOtherTables(dashboard)].filter(({ lines }) => lines.length > 0);
  return (
    <LateDisclosure summary={t("summary")}>
      <div className="flex flex-col gap-6">
        {tables.map((table) => (
          <Shown key={table.caption} table={table} />
        ))}
      </div>
    </LateDisclosure>
  );
}

function Shown({ table: { caption, headers, lines, numbers } }: { table: Table }) {
  const columns: Column<Line>[] = headers.map((header, place) => ({
    key: header,
    header,
    rowHeader: place === 0,
    ...(place >= numbers ? { align: "end" as const } : {}),
    cell: ({ cells }) => cells[place] ?? "",
  }));
  return <DataTable caption={caption} showCaption columns={columns} rows={lines} rowKey={({ key }) => key} />;
}

type Given = PartProps["dashboard"];

function useDecisionTables({ decisions, exposure }: Given): Table[] {
  const t = useTranslations("dashboard");
  const words = useTranslations("eligibility-words");
  const { number } = useFormat();
  const cells = decisions.cells.map(({ verdict, level, outcome, workloads, weak }) => ({
    key: `${verdict} ${level} ${outcome}`,
    cells: [
      words(`verdict.${verdict}`),
      words(`obligation.${level}`),
      words(`outcome.${outcome}`),
      number(workloads),
      number(weak),
    ],
  }));
  const reach = (["exposed", "free", "unknown"] as const).map((key) => ({
    key,
    cells: [t(`exposure.${key}`), number(exposure.before[key]), number(exposure.after[key])],
  }));
  const decided = [t("decisions.verdict"), t("tables.level"), t("tables.outcome"), t("tables.count"), t("tables.weak")];
  return [
    { caption: t("decisions.title"), headers: decided, lines: cells, numbers: 3 },
    {
      caption: t("exposure.title"),
      headers: [t("tables.count"), t("exposure.before"), t("exposure.after")],
      lines: decisions.workloads > 0 ? reach : [],
      numbers: 1,
    },
  ];
}

function useOtherTables({ readiness, tenant, blockers, training }: Given): Table[] {
  const t = useTranslations("dashboard");
  const words = useTranslations("eligibility-words.verdict");
  const roles = useTranslations("training.role");
  const { number, tenth, share } = useFormat();
  const said = (score: number | null) => (score === null ? t("unknownValue") : tenth(score));
  const dimensions = readiness.dimensions.map(({ id, name, score, known }) => ({
    key: id,
    cells: [name, said(score), share(known / 100)],
  }));
  const services = Object.entries(tenant?.byService ?? {})
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => ({ key: verdict, cells: [words(verdict as Parameters<typeof words>[0]), number(count)] }));
  const holding = blockers.map(({ service, verdict, workloads, frees }) => ({
    key: `${service?.id ?? "none"} ${verdict}`,
    cells: [service ? service.name : t("noService"), words(verdict), number(frees), number(workloads)],
  }));
  const people = training.map(({ role, people: all, trained }) => ({
    key: role,
    cells: [roles(role), number(all), number(trained)],
  }));
  return [
    {
      caption: t("readiness.dimensions"),
      headers: [t("readiness.dimension"), t("readiness.value"), t("readiness.known")],
      lines: dimensions,
      numbers: 1,
    },
    { caption: t("estates.tenant"), headers: [t("decisions.verdict"), t("tables.services")], lines: services, numbers: 1 },
    {
      caption: t("blockers.list"),
      headers: [t("tables.blocker"), t("decisions.verdict"), t("tables.frees"), t("tables.holds")],
      lines: holding,
      numbers: 2,
    },
    {
      caption: t("training.list"),
      headers: [t("tables.role"), t("training.people"), t("training.trained")],
      lines: people,
      numbers: 1,
    },
  ];
}
