import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ReadinessSnapshotView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatMoment, formatShare, formatTenth } from "@/lib/i18n/format";
import { TrendPicture } from "./trend-picture";

/** Rows of the table: what is older is on the picture, and in the API. */
const ROWS = 30;

/** Kept scores, as they were computed then. Those of one day are no trend: there is no line yet, and the page says so. */
export function Trend({ snapshots, base }: { snapshots: readonly ReadinessSnapshotView[]; base: string }) {
  const t = useTranslations("readiness.trend");
  const drawn = snapshots.map(({ id, at, score, completeness, formula }) => ({ id, at, score, completeness, formula }));
  const days = new Set(snapshots.map(({ at }) => wallTime(new Date(at)).day));
  return (
    <section aria-labelledby="trend" className="flex flex-col gap-3">
      <div>
        <h2 id="trend">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
        <Link
          href={`${base}/milestones`}
          className="inline-flex min-h-11 items-center self-start text-accent underline sm:min-h-6"
        >
          {t("milestones")}
        </Link>
      </div>
      {snapshots.length === 0 ? <p className="max-w-prose text-soft">{t("none")}</p> : null}
      {days.size === 1 ? <p className="max-w-prose text-soft">{t("one")}</p> : null}
      {days.size > 1 ? <TrendPicture kept={drawn} /> : null}
      {snapshots.length > 0 ? <TrendTable rows={[...snapshots].reverse().slice(0, ROWS)} /> : null}
      {snapshots.length > ROWS ? <p className="text-sm text-soft">{t("more", { count: ROWS })}</p> : null}
    </section>
  );
}

function TrendTable({ rows }: { rows: readonly ReadinessSnapshotView[] }) {
  const t = useTranslations("readiness.trend");
  return <DataTable caption={t("table")} columns={useColumns()} rows={rows} rowKey={({ id }) => id} />;
}

function useColumns(): Column<ReadinessSnapshotView>[] {
  const t = useTranslations("readiness.trend");
  const locale = useLocale() as Locale;
  const share = (key: "completeness" | "firm"): Column<ReadinessSnapshotView> => ({
    key,
    header: t(key),
    align: "end",
    cell: (row) => <span className="figures">{formatShare(locale, row[key], 1)}</span>,
  });
  return [
    {
      key: "at",
      header: t("at"),
      rowHeader: true,
      cell: ({ at }) => (
        <time dateTime={at} className="whitespace-nowrap">
          {formatMoment(locale, at)}
        </time>
      ),
    },
    { key: "trigger", header: t("trigger"), cell: ({ trigger }) => t(`triggers.${trigger}`) },
    { key: "by", header: t("by"), cell: ({ by }) => by ?? <span className="text-soft">{t("portal")}</span> },
    {
      key: "score",
      header: t("score"),
      align: "end",
      cell: ({ score }) => <span className="figures">{score === null ? t("unknown") : formatTenth(locale, score)}</span>,
    },
    share("completeness"),
    share("firm"),
    { key: "formula", header: t("formula"), cell: ({ formula }) => formula },
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
}
