"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Empty } from "@/components/ui/empty";
import { GrowingTable } from "@/components/ui/growing-table";
import { SkeletonTable } from "@/components/ui/skeleton";
import type { ProjectScope } from "@/lib/client/eligibility";
import { tenantImportsQuery } from "@/lib/client/microsoft365-import";
import type { TenantImportView } from "@/lib/contract/microsoft365-import";
import { ProblemFace } from "./problem-face";
import { useHistoryColumns } from "./use-history-columns";
import { WithdrawDialog } from "./withdraw-dialog";

interface ImportHistoryProps {
  scope: ProjectScope;
  canImport: boolean;
}

/** Every file that was handed in, newest first: those in force, those replaced or withdrawn, those refused. */
export function ImportHistory({ scope, canImport }: ImportHistoryProps) {
  const t = useTranslations("microsoft365-import.history");
  const query = useInfiniteQuery(tenantImportsQuery(scope));
  const [asked, setAsked] = useState<TenantImportView | null>(null);
  const columns = useHistoryColumns(scope, canImport ? setAsked : null);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <SkeletonTable rows={4} label={t("loading")} />;
  return (
    <section aria-labelledby="tenant-files" className="flex flex-col items-start gap-3">
      <h3 id="tenant-files">{t("title")}</h3>
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
      <WithdrawDialog scope={scope} asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
}
