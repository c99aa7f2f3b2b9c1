"use client";

import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CsvLink } from "@/components/ui/csv-link";
import type { Sort } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { useAddress } from "@/components/ui/use-address";
import { urlOf } from "@/lib/client/call";
import {
  isFiltered,
  NO_WORKLOAD_FILTER,
  type ProjectScope,
  type WorkloadFilters,
  type WorkloadSort,
  workloadFiltersOf,
  workloadsQuery,
} from "@/lib/client/eligibility";
import { downloadWorkloads } from "@/lib/client/table-address";
import { GroupingDialog } from "./grouping-dialog";
import { ListEmpty } from "./list-empty";
import { PagedTable } from "./paged-table";
import { RecomputeWatch } from "./recompute-watch";
import { useWorkloadColumns } from "./workload-columns";
import { WorkloadFilterBar } from "./workload-filters";

const DIRECTIONS: Readonly<Record<WorkloadSort, Sort["direction"]>> = {
  name: "ascending",
  resources: "descending",
  verdict: "descending",
};

interface WorkloadBrowserProps {
  scope: ProjectScope;
  base: string;
  canGroup: boolean;
}

/** The list of workloads: filters in the address, pages by keyset, only the rows in sight in the page. */
export function WorkloadBrowser({ scope, base, canGroup }: WorkloadBrowserProps) {
  const t = useTranslations("workload.list");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const { ask, hrefWith, set } = useAddress();
  const filters = workloadFiltersOf(ask);
  const client = useQueryClient();
  const columns = useWorkloadColumns(base);
  const [regrouping, setRegrouping] = useState(false);
  const query = useInfiniteQuery({ ...workloadsQuery(scope, filters), placeholderData: keepPreviousData });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const settle = () => {
    setRegrouping(false);
    void client.resetQueries({ queryKey: ["workloads", scope] });
  };
  return (
    <div className="flex flex-col gap-4">
      <WorkloadFilterBar filters={filters} rows={rows} />
      {regrouping ? <RecomputeWatch scope={scope} onDone={settle} /> : null}
      <PagedTable
        words="workload.list"
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        pages={query}
        total={query.data?.pages[0]?.total ?? null}
        actions={
          <div className="flex flex-wrap items-center gap-2">
            <CsvLink
              href={urlOf(downloadWorkloads.path, scope, { ...filters, locale })}
              word={csv("link")}
              label={csv("label")}
            />
            {isOfDossier(filters) ? (
              <LinkButton size="small" variant="quiet" href={`${base}/reports?${keptFilters(filters)}#dossier`}>
                {t("dossier")}
              </LinkButton>
            ) : null}
            {canGroup ? <GroupingDialog scope={scope} onStarted={() => setRegrouping(true)} /> : null}
          </div>
        }
        empty={
          <ListEmpty of="workload.list" filtered={isFiltered(filters)} base={base} onReset={() => set(NO_WORKLOAD_FILTER)} />
        }
        sort={{
          key: filters.sort,
          direction: DIRECTIONS[filters.sort],
          hrefOf: (sort) => hrefWith({ sort }),
        }}
      />
    </div>
  );
}

/** A dossier is made of inputs that are pinned: it keeps no filter by what is decided on the day. */
function isOfDossier({ level, outcome, evidence }: WorkloadFilters): boolean {
  return level === undefined && outcome === undefined && evidence === undefined;
}

/** The filters without the order: what a dossier keeps of the list. */
function keptFilters({ sort: _, ...filters }: WorkloadFilters): string {
  return new URLSearchParams(Object.entries(filters)).toString();
}
