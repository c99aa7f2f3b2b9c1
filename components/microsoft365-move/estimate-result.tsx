import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/domain/locale";
import { MOVE_LIMITS, type MoveEstimate, type MoveLimit } from "@/lib/domain/microsoft365/estimate";
import { formatNumber } from "@/lib/i18n/format";

/** The range, and the days of each constraint with the one that decides. */
export function EstimateResult({ estimate }: { estimate: MoveEstimate }) {
  const t = useTranslations("microsoft365-move.estimate");
  const locale = useLocale() as Locale;
  const { total, waves, incomplete } = estimate;
  const columns = useColumns(estimate);
  const figure = (value: number) => formatNumber(locale, value);
  if (total === null) return <p className="text-soft">{t("none")}</p>;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <output className="flex flex-col border border-rule bg-raised p-4">
        <span className="figures text-2xl font-semibold">
          {t("range", { least: figure(total.least), most: figure(total.most) })}
        </span>
        <span className="figures text-sm text-soft">{t("likely", { likely: figure(total.likely), waves: waves ?? 0 })}</span>
      </output>
      {incomplete ? <Notice tone="notice">{t("incomplete")}</Notice> : null}
      <DataTable caption={t("caption")} columns={columns} rows={MOVE_LIMITS} rowKey={(limit) => limit} />
    </div>
  );
}

function useColumns({ days, decides }: MoveEstimate): Column<MoveLimit>[] {
  const t = useTranslations("microsoft365-move.estimate");
  const locale = useLocale() as Locale;
  return [
    { key: "limit", header: t("limit"), rowHeader: true, cell: (limit) => t(`limits.${limit}`) },
    {
      key: "days",
      header: t("days"),
      align: "end",
      cell: (limit) => {
        const value = days[limit];
        if (value === null) return <span className="text-sm text-soft">{t("notReported")}</span>;
        return (
          <span className={limit === decides ? "figures font-semibold" : "figures"}>
            {formatNumber(locale, value)}
            {limit === decides ? ` — ${t("decides")}` : null}
          </span>
        );
      },
    },
  ];
}
