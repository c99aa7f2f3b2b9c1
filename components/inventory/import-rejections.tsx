"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SkeletonTable } from "@/components/ui/skeleton";
import { downloadRejections } from "@/lib/client/address";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { rejectionsQuery } from "@/lib/client/inventory";
import type { RejectionView } from "@/lib/contract/inventory";
import { rejectionText } from "@/lib/domain/inventory/rejection-text";
import type { Locale } from "@/lib/domain/locale";
import { ProblemFace } from "./problem-face";

interface ImportRejectionsProps {
  scope: ProjectScope;
  importId: string;
  count: number;
}

/** Rows that could not be read: which, where, why, what to do; and the same as a file to work from. */
export function ImportRejections({ scope, importId, count }: ImportRejectionsProps) {
  const t = useTranslations("inventory.rejected");
  const locale = useLocale();
  const query = useInfiniteQuery(rejectionsQuery(scope, importId));
  const columns = useRejectionColumns();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="import-rejected" className="flex flex-col items-start gap-2">
      <div className="flex w-full flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="import-rejected">{t("title")}</h2>
          <p className="text-sm text-soft">{t("lead", { count })}</p>
        </div>
        <a href={urlOf(downloadRejections.path, { ...scope, importId }, { locale })} download className={buttonClass()}>
          {t("download")}
        </a>
      </div>
      {query.error ? <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? (
        <div className="w-full">
          <SkeletonTable rows={4} label={t("loading")} />
        </div>
      ) : null}
      {rows.length > 0 ? (
        <div className="w-full">
          <DataTable
            caption={t("caption")}
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.row}:${row.field}:${row.code}`}
          />
        </div>
      ) : null}
      {query.hasNextPage ? (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </section>
  );
}

function useRejectionColumns(): readonly Column<RejectionView>[] {
  const t = useTranslations("inventory");
  const locale = useLocale() as Locale;
  return [
    { key: "row", header: t("rejected.row"), rowHeader: true, className: "sm:w-20 sm:text-right", cell: (row) => row.row },
    {
      key: "field",
      header: t("rejected.field"),
      className: "sm:w-32",
      cell: (row) => (row.field ? <code>{row.field}</code> : "—"),
    },
    {
      key: "reason",
      header: t("rejected.reason"),
      cell: (row) => rejectionText(row.code, row.field, row.params, locale).because,
    },
    {
      key: "remedy",
      header: t("rejected.remedy"),
      cell: (row) => rejectionText(row.code, row.field, row.params, locale).remedy,
    },
    {
      key: "content",
      header: t("rejected.content"),
      className: "sm:max-xl:hidden",
      cell: (row) => (
        <span className="text-sm break-all text-soft">{Object.values(row.cells).filter(Boolean).join(" · ") || "—"}</span>
      ),
    },
  ];
}
