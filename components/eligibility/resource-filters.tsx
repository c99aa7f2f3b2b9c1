"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useAddress } from "@/components/ui/use-address";
import type { ResourceFilters } from "@/lib/client/eligibility";
import type { ResourceRow } from "@/lib/contract/inventory";
import { FilterBar, FilterChip, TextFilter, VerdictFilter } from "./filter-bar";
import { useWorkloadName } from "./workload-name";

/** One of these at a time: choosing one takes the others away. */
export const NO_KIND = { type: null, verdict: null, workload: null } as const;

/** Filters of the resources. `rows` lend the name of the workload that the address gives by its id. */
export function ResourceFilterBar({ filters, rows }: { filters: ResourceFilters; rows: readonly ResourceRow[] }) {
  const t = useTranslations("eligibility.filters");
  const nameOf = useWorkloadName();
  const { set } = useAddress();
  const search = useCallback((value: string) => set({ search: value }), [set]);
  const type = useCallback((value: string) => set({ ...NO_KIND, type: value.toLowerCase() }), [set]);
  const workload = rows.find((row) => row.workload?.id === filters.workload)?.workload;
  return (
    <FilterBar filtered={Object.keys(filters).length > 0} onReset={() => set({ search: null, ...NO_KIND })}>
      <TextFilter label={t("search")} value={filters.search ?? ""} onChange={search} />
      <TextFilter label={t("type")} placeholder={t("typeHint")} value={filters.type ?? ""} onChange={type} />
      <VerdictFilter value={filters.verdict} onChange={(verdict) => set({ ...NO_KIND, verdict })} />
      {filters.workload ? (
        <FilterChip onRemove={() => set({ workload: null })}>
          {workload ? t("ofWorkload", { workload: nameOf(workload) }) : t("workloadOnly")}
        </FilterChip>
      ) : null}
    </FilterBar>
  );
}
