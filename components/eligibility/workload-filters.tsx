"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { Field, Select } from "@/components/ui/field";
import { useAddress } from "@/components/ui/use-address";
import type { WorkloadFilters } from "@/lib/client/eligibility";
import type { WorkloadRow } from "@/lib/contract/eligibility";
import { WORKLOAD_SORTS } from "@/lib/contract/words";
import type { Locale } from "@/lib/domain/locale";
import { FilterBar, FilterChip, TextFilter, VerdictFilter } from "./filter-bar";

/** Filters and order of the workloads. `rows` lend the name of the blocking service that the address gives by its id. */
export function WorkloadFilterBar({ filters, rows }: { filters: WorkloadFilters; rows: readonly WorkloadRow[] }) {
  const t = useTranslations("eligibility.filters");
  const sorts = useTranslations("workload.list.sorts");
  const locale = useLocale() as Locale;
  const { set } = useAddress();
  const search = useCallback((value: string) => set({ search: value }), [set]);
  const service = rows.find((row) => row.blocking?.service?.id === filters.blocking)?.blocking?.service;
  const filtered = Boolean(filters.search || filters.verdict || filters.blocking);
  return (
    <FilterBar filtered={filtered} onReset={() => set({ search: null, verdict: null, blocking: null })}>
      <TextFilter label={t("search")} value={filters.search ?? ""} onChange={search} />
      <VerdictFilter value={filters.verdict} onChange={(verdict) => set({ verdict })} />
      <Field label={t("sort")} className="w-full sm:w-60">
        {(control) => (
          <Select {...control} value={filters.sort} onChange={(event) => set({ sort: event.target.value })}>
            {WORKLOAD_SORTS.map((sort) => (
              <option key={sort} value={sort} disabled={sort === "resources" && filtered}>
                {sorts(sort)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {filters.blocking ? (
        <FilterChip onRemove={() => set({ blocking: null })}>
          {filters.blocking === "unmapped"
            ? t("blockingUnmapped")
            : t("blocking", { service: service?.name[locale] ?? filters.blocking })}
        </FilterChip>
      ) : null}
    </FilterBar>
  );
}
