import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/domain/locale";
import type { KeptCell } from "@/lib/domain/milestone/kept-cells";
import { formatNumber } from "@/lib/i18n/format";

/** Where a cell of the matrix leads on the page. */
export function cellPlace({ verdict, level }: Pick<KeptCell, "verdict" | "level">): string {
  return `cell-${verdict}-${level}`;
}

/** What was kept of the workloads of each cell, beside the list of today, with what lies between them. */
export function KeptCells({ cells, base }: { cells: readonly KeptCell[]; base: string }) {
  const t = useTranslations("milestone.matrix");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const wordsOf = ({ verdict, level }: KeptCell) => ({
    verdict: words(`verdict.${verdict}`),
    level: words(`obligation.${level}`),
  });
  const columns: Column<KeptCell>[] = [
    {
      key: "cell",
      header: t("of"),
      rowHeader: true,
      cell: (cell) => (
        <span id={cellPlace(cell)} className="scroll-mt-20">
          {t("pair", wordsOf(cell))}
        </span>
      ),
    },
    {
      key: "workloads",
      header: t("then"),
      align: "end",
      cell: ({ workloads }) => <span className="figures">{formatNumber(locale, workloads)}</span>,
    },
    { key: "names", header: t("names"), cell: (cell) => <Names cell={cell} /> },
    { key: "now", header: t("now"), cell: (cell) => <Now cell={cell} base={base} named={wordsOf(cell)} /> },
  ];
  return <DataTable caption={t("listCaption")} columns={columns} rows={cells} rowKey={cellPlace} />;
}

function Names({ cell: { names, workloads } }: { cell: KeptCell }) {
  const t = useTranslations("milestone.matrix");
  if (names === null) return <span className="text-sm text-soft">{t("noNames")}</span>;
  const others = workloads - names.length;
  const said = names.map((name) => name || t("nameless")).join(", ");
  return (
    <span className="wrap-anywhere">
      {said}
      {others > 0 ? <span className="text-soft"> {t("others", { count: others })}</span> : null}
    </span>
  );
}

interface NowProps {
  cell: KeptCell;
  base: string;
  named: { verdict: string; level: string };
}

function Now({ cell: { verdict, level, workloads, now }, base, named }: NowProps) {
  const t = useTranslations("milestone.matrix");
  const locale = useLocale() as Locale;
  if (now === null) return <span className="text-soft">{t("noNow")}</span>;
  const apart = now - workloads;
  const figure = formatNumber(locale, Math.abs(apart));
  return (
    <>
      <Link
        href={`${base}/workloads?verdict=${verdict}&level=${level}`}
        prefetch={false}
        className="inline-flex min-h-11 items-center text-accent underline sm:min-h-6"
      >
        {t("list", { count: now })}
        <span className="sr-only"> {t("listOf", named)}</span>
      </Link>
      <span className="block text-sm text-soft sm:whitespace-nowrap">
        {apart === 0 ? t("same") : t(apart > 0 ? "more" : "fewer", { figure })}
      </span>
    </>
  );
}
