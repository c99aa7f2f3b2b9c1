import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { SnapshotView } from "@/lib/contract/assessment";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber, formatShare } from "@/lib/i18n/format";
import { usePoints } from "./figure-words";
import { useSnapshotName } from "./snapshot-words";

/** Snapshots of an assessment, newest first, each with the proof that it was not changed. */
export function SnapshotTable({ items }: { items: readonly SnapshotView[] }) {
  const t = useTranslations("assessment.snapshots");
  const locale = useLocale() as Locale;
  const { points } = usePoints();
  const nameOf = useSnapshotName();
  const columns: Column<SnapshotView>[] = [
    { key: "name", header: t("name"), rowHeader: true, cell: (one) => <span className="break-words">{nameOf(one)}</span> },
    { key: "at", header: t("at"), cell: ({ at }) => <time dateTime={at}>{formatMoment(locale, at)}</time> },
    { key: "by", header: t("by"), cell: ({ by }) => by.name },
    { key: "version", header: t("version"), cell: ({ version }) => version },
    {
      key: "progress",
      header: t("progress"),
      align: "end",
      cell: ({ answered, questions }) => (
        <span className="figures">
          {t("of", { part: formatNumber(locale, answered), whole: formatNumber(locale, questions) })}
        </span>
      ),
    },
    { key: "score", header: t("score"), align: "end", cell: ({ score }) => <span className="figures">{points(score)}</span> },
    {
      key: "completeness",
      header: t("completeness"),
      align: "end",
      cell: ({ completeness }) => <span className="figures">{formatShare(locale, completeness, 1)}</span>,
    },
    {
      key: "hash",
      header: t("hash"),
      cell: ({ sha256 }) => (
        <code title={sha256} className="text-sm">
          {sha256.slice(0, 12)}…
        </code>
      ),
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={items} rowKey={({ id }) => id} />;
}
