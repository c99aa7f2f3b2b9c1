"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import type { ProjectScope } from "@/lib/client/eligibility";
import { tenantFaultsUrl } from "@/lib/client/microsoft365-import";
import type { TenantImportView } from "@/lib/contract/microsoft365-import";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment, formatNumber } from "@/lib/i18n/format";

const TONES: Readonly<Record<TenantImportView["state"], BadgeTone>> = {
  reading: "accent",
  applied: "plain",
  replaced: "plain",
  withdrawn: "plain",
  failed: "danger",
};

/** Columns of the history; `onWithdraw` null for who may only look. */
export function useHistoryColumns(
  scope: ProjectScope,
  onWithdraw: ((row: TenantImportView) => void) | null,
): readonly Column<TenantImportView>[] {
  const t = useTranslations("microsoft365-import");
  const locale = useLocale() as Locale;
  const figure = (value: number) => formatNumber(locale, value);
  return [
    {
      key: "kind",
      header: t("history.kind"),
      rowHeader: true,
      className: "sm:min-w-56",
      cell: (row) => (
        <>
          <span className="block">{t(`kinds.${row.kind ?? "unrecognised"}`)}</span>
          <span className="block text-sm font-normal wrap-anywhere text-soft">{row.fileName}</span>
          {row.failure ? (
            <span className="block text-sm font-normal">
              {t(`refusals.${row.failure.code}.what`)} {t(`refusals.${row.failure.code}.todo`)}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "state",
      header: t("history.state"),
      cell: (row) => <Badge tone={TONES[row.state]}>{t(`history.states.${row.state}`)}</Badge>,
    },
    {
      key: "refreshed",
      header: t("history.refreshed"),
      className: "whitespace-nowrap",
      cell: (row) => (row.refreshedOn === null ? t("history.notSaid") : formatDay(locale, row.refreshedOn)),
    },
    {
      key: "period",
      header: t("history.period"),
      className: "sm:max-lg:hidden",
      cell: (row) => (row.period === null ? t("history.notSaid") : t("history.days", { count: row.period })),
    },
    {
      key: "people",
      header: t("history.people"),
      className: "sm:max-lg:hidden",
      cell: (row) => t(`history.identities.${row.identities ?? "none"}`),
    },
    { key: "rows", header: t("history.rows"), align: "end", cell: (row) => figure(row.rows) },
    {
      key: "rejected",
      header: t("history.rejected"),
      align: "end",
      cell: (row) =>
        row.rejected === 0 ? (
          figure(0)
        ) : (
          <>
            {figure(row.rejected)}{" "}
            <a
              href={tenantFaultsUrl(scope, row.id, locale)}
              download
              aria-label={t("history.download", { name: row.fileName })}
              className="text-sm text-accent hover:underline"
            >
              {t("history.downloadShort")}
            </a>
          </>
        ),
    },
    {
      key: "when",
      header: t("history.when"),
      className: "sm:max-lg:hidden",
      cell: (row) => (
        <>
          <time dateTime={row.createdAt} className="block whitespace-nowrap">
            {formatMoment(locale, row.createdAt)}
          </time>
          <span className="block text-sm text-soft">{row.by}</span>
        </>
      ),
    },
    ...(onWithdraw ? [withdrawColumn(t, onWithdraw)] : []),
  ];
}

function withdrawColumn(
  t: ReturnType<typeof useTranslations<"microsoft365-import">>,
  onWithdraw: (row: TenantImportView) => void,
): Column<TenantImportView> {
  return {
    key: "actions",
    header: t("history.actions"),
    cell: (row) =>
      row.state === "applied" ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t("history.withdrawName", { name: row.fileName })}
          onClick={() => onWithdraw(row)}
        >
          {t("history.withdraw")}
        </Button>
      ) : (
        "—"
      ),
  };
}
