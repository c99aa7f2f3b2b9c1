"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { CsvLink } from "@/components/ui/csv-link";
import type { Column } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { GrowingTable } from "@/components/ui/growing-table";
import { Link } from "@/components/ui/link";
import { SkeletonTable } from "@/components/ui/skeleton";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { importsQuery } from "@/lib/client/inventory";
import { downloadImports } from "@/lib/client/table-address";
import type { ImportView } from "@/lib/contract/inventory";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber } from "@/lib/i18n/format";
import { ImportState } from "./import-state";
import { ProblemFace } from "./problem-face";

interface ImportHistoryProps {
  scope: ProjectScope;
  base: string;
  canImport: boolean;
}

/** Every import of the project, newest first; those that still move are followed. */
export function ImportHistory({ scope, base, canImport }: ImportHistoryProps) {
  const t = useTranslations("inventory.history");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const query = useInfiniteQuery(importsQuery(scope));
  const columns = useHistoryColumns(base);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <SkeletonTable rows={6} label={t("loading")} />;
  return (
    <section aria-labelledby="import-history" className="flex flex-col items-start gap-3">
      <div className="flex w-full flex-wrap items-center justify-between gap-3">
        <h2 id="import-history">{t("heading")}</h2>
        {rows.length > 0 ? (
          <CsvLink href={urlOf(downloadImports.path, scope, { locale })} word={csv("link")} label={csv("label")} />
        ) : null}
      </div>
      <GrowingTable
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        problem={
          query.error ? <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} /> : null
        }
        empty={<Empty title={t("emptyTitle")}>{canImport ? t("emptyBody") : t("emptyReadOnly")}</Empty>}
        more={
          query.hasNextPage ? { label: t("more"), busy: query.isFetchingNextPage, ask: () => void query.fetchNextPage() } : null
        }
      />
    </section>
  );
}

function useHistoryColumns(base: string): readonly Column<ImportView>[] {
  const t = useTranslations("inventory");
  const locale = useLocale() as Locale;
  const figure = (value: number) => formatNumber(locale, value);
  return [
    {
      key: "file",
      header: t("history.file"),
      rowHeader: true,
      className: "sm:min-w-56",
      cell: (row) => (
        <Link href={`${base}/inventory/imports/${row.id}`} className="wrap-anywhere text-accent hover:underline">
          {row.fileName}
        </Link>
      ),
    },
    { key: "state", header: t("history.state"), cell: (row) => <ImportState state={row.state} /> },
    { key: "number", header: t("history.number"), align: "end", cell: (row) => (row.number === null ? "—" : figure(row.number)) },
    { key: "resources", header: t("history.resources"), align: "end", cell: (row) => figure(row.resources) },
    { key: "rejected", header: t("history.rejected"), align: "end", cell: (row) => figure(row.rejected) },
    {
      key: "format",
      header: t("history.format"),
      className: "sm:max-lg:hidden",
      cell: (row) => t(`formats.${row.format ?? "unrecognised"}`),
    },
    { key: "by", header: t("history.by"), className: "sm:max-lg:hidden", cell: (row) => row.by },
    {
      key: "when",
      header: t("history.when"),
      className: "whitespace-nowrap",
      cell: (row) => <time dateTime={row.createdAt}>{formatMoment(locale, row.createdAt)}</time>,
    },
  ];
}
