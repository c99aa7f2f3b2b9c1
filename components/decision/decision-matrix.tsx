import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { LevelMark } from "@/components/ui/level-mark";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SignedWord } from "@/components/ui/sign";
import type { WorkloadDecisionCounts } from "@/lib/contract/workload-decision";
import { OUTCOMES, type Outcome } from "@/lib/domain/decision/decision";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { formatNumber } from "@/lib/i18n/format";
import { OutcomeWord } from "./outcome-word";

interface Cell {
  readonly outcome: Outcome;
  readonly workloads: number;
}
interface Row<Key extends string> {
  readonly key: Key;
  readonly cells: readonly Cell[];
}

/** What is decided of a project in two tables: by verdict, and by obligation. */
export function DecisionMatrix({ counts, base }: { counts: WorkloadDecisionCounts; base: string }) {
  const t = useTranslations("decision");
  const words = useTranslations("eligibility-words");
  if (counts.workloads === 0) {
    return (
      <Empty
        title={t("matrix.emptyTitle")}
        action={<LinkButton href={`${base}/inventory`}>{t("matrix.emptyAction")}</LinkButton>}
      >
        {t("matrix.emptyBody")}
      </Empty>
    );
  }
  const unsaid = sum(counts.byLevel.filter(({ level }) => level === "unknown"));
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <Totals cells={counts.byLevel} />
        <p>{t("matrix.pressing", { count: counts.pressing })}</p>
        <p>{t("matrix.open", { count: unsaid })}</p>
      </div>
      <section aria-labelledby="by-verdict" className="flex flex-col gap-2">
        <h2 id="by-verdict">{t("matrix.byVerdict")}</h2>
        <Counted
          caption={t("matrix.byVerdictCaption")}
          header={t("matrix.verdict")}
          rows={rowsOf(VERDICTS, counts.byVerdict, ({ verdict }) => verdict)}
          nameOf={(verdict) => (
            <Link href={`${base}/workloads?verdict=${verdict}`} className="hover:underline">
              <SignedWord of={verdict}>{words(`verdict.${verdict}`)}</SignedWord>
            </Link>
          )}
        />
      </section>
      <section aria-labelledby="by-level" className="flex flex-col gap-2">
        <h2 id="by-level">{t("matrix.byLevel")}</h2>
        <Counted
          caption={t("matrix.byLevelCaption")}
          header={t("matrix.level")}
          rows={rowsOf(LEVELS, counts.byLevel, ({ level }) => level)}
          nameOf={(level) => (
            <Link href={`${base}/obligations?level=${level}`} className="hover:underline">
              <LevelMark level={level} label={words(`obligation.${level}`)} />
            </Link>
          )}
        />
      </section>
      <Notice>{t("matrix.scopeNote")}</Notice>
    </div>
  );
}

/** Rows that are met only, in the order of the words. */
function rowsOf<Key extends string, Counted extends Cell>(
  keys: readonly Key[],
  counted: readonly Counted[],
  keyOf: (cell: Counted) => Key,
): Row<Key>[] {
  const rows = keys.map((key) => ({ key, cells: counted.filter((cell) => keyOf(cell) === key) }));
  return rows.filter(({ cells }) => cells.length > 0);
}

interface CountedProps<Key extends string> {
  caption: string;
  header: string;
  rows: readonly Row<Key>[];
  nameOf: (key: Key) => React.ReactNode;
}

function Counted<Key extends string>({ caption, header, rows, nameOf }: CountedProps<Key>) {
  const t = useTranslations("decision");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const count = (cells: readonly Cell[]) => {
    const total = sum(cells);
    return total === 0 ? <span className="text-soft">{t("matrix.none")}</span> : formatNumber(locale, total);
  };
  const met = OUTCOMES.filter((outcome) => rows.some(({ cells }) => cells.some((cell) => cell.outcome === outcome)));
  const columns: Column<Row<Key>>[] = [
    { key: "name", header, rowHeader: true, cell: ({ key }) => nameOf(key) },
    ...met.map((outcome) => ({
      key: outcome,
      header: words(`outcome.${outcome}`),
      align: "end" as const,
      className: "sm:w-24 sm:whitespace-normal",
      cell: ({ cells }: Row<Key>) => count(cells.filter((cell) => cell.outcome === outcome)),
    })),
    { key: "total", header: t("matrix.total"), align: "end", cell: ({ cells }) => <strong>{count(cells)}</strong> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

/** How many of each decision, over the whole project. */
function Totals({ cells }: { cells: readonly Cell[] }) {
  const locale = useLocale() as Locale;
  const totals = OUTCOMES.map((outcome) => ({ outcome, total: sum(cells.filter((cell) => cell.outcome === outcome)) }));
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {totals
        .filter(({ total }) => total > 0)
        .map(({ outcome, total }) => (
          <li key={outcome} className="inline-flex items-center gap-1.5">
            <OutcomeWord outcome={outcome} />
            <span className="figures">{formatNumber(locale, total)}</span>
          </li>
        ))}
    </ul>
  );
}

function sum(cells: readonly { readonly workloads: number }[]): number {
  return cells.reduce((total, { workloads }) => total + workloads, 0);
}
