"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { SkeletonTable } from "@/components/ui/skeleton";
import { useAddress } from "@/components/ui/use-address";
import { downloadAudit } from "@/lib/client/address";
import { auditFilterOf, auditQuery } from "@/lib/client/audit";
import { urlOf } from "@/lib/client/call";
import type { AuditChoices } from "@/lib/contract/audit";
import { useAuditColumns } from "./audit-columns";
import { AuditFilters } from "./audit-filters";
import { ProblemFace } from "./problem-face";

/** The audit trail of an organisation: filtered in the address, newest first, and as a file. */
export function AuditBrowser({ organisationId, choices }: { organisationId: string; choices: AuditChoices }) {
  const t = useTranslations("audit");
  const locale = useLocale();
  const { ask } = useAddress();
  const filter = auditFilterOf(ask);
  const query = useInfiniteQuery({ ...auditQuery(organisationId, filter), placeholderData: keepPreviousData });
  const columns = useAuditColumns();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <AuditFilters filter={filter} choices={choices} />
        <a href={urlOf(downloadAudit.path, { organisationId }, { ...filter, locale })} download className={buttonClass()}>
          {t(filtered ? "downloadFiltered" : "download")}
        </a>
      </div>
      {query.error ? <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonTable rows={10} label={t("loading")} /> : null}
      {rows.length > 0 ? (
        <div className={clsx(query.isPlaceholderData && "opacity-60")} aria-busy={query.isPlaceholderData}>
          <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={(row) => String(row.sequence)} />
        </div>
      ) : null}
      {rows.length === 0 && query.isSuccess ? (
        <Empty title={t(filtered ? "empty.filteredTitle" : "empty.title")}>{t(filtered ? "empty.filtered" : "empty.body")}</Empty>
      ) : null}
      <p className="figures text-sm text-soft" aria-live="polite">
        {rows.length > 0 ? t(query.hasNextPage ? "shownMore" : "shown", { count: rows.length }) : null}
      </p>
      {query.hasNextPage ? (
        <Button className="self-start" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
