"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { Field, Select } from "@/components/ui/field";
import { useAddress } from "@/components/ui/use-address";
import { isFiltered, NO_WORKLOAD_FILTER, type WorkloadFilters } from "@/lib/client/eligibility";
import type { WorkloadRow } from "@/lib/contract/eligibility";
import { WORKLOAD_EVIDENCE, WORKLOAD_SORTS } from "@/lib/contract/words";
import { OUTCOMES } from "@/lib/domain/decision/decision";
import type { Locale } from "@/lib/domain/locale";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { FilterBar, FilterChip, TextFilter, VerdictFilter, WordFilter } from "./filter-bar";

/** Filters and order of the workloads. `rows` lend the name of the blocking service that the address gives by its id. */
export function WorkloadFilterBar({ filters, rows }: { filters: WorkloadFilters; rows: readonly WorkloadRow[] }) {
  const t = useTranslations("eligibility.filters");
  const sorts = useTranslations("workload.list.sorts");
  const locale = useLocale() as Locale;
  const { set } = useAddress();
  const search = useCallback((value: string) => set({ search: value }), [set]);
  const service = rows.find((row) => row.blocking?.service?.id === filters.blocking)?.blocking?.service;
  const filtered = isFiltered(filters);
  return (
    <FilterBar filtered={filtered} onReset={() => set(NO_WORKLOAD_FILTER)}>
      <TextFilter label={t("search")} value={filters.search ?? ""} onChange={search} />
      <VerdictFilter value={filters.verdict} onChange={(verdict) => set({ verdict })} />
      <DecidedFilters filters={filters} />
      <Field label={t("sort")} className="w-full sm:w-60">
        {(control) => (
          <Select {...control} value={filters.sort} onChange={(event) => set({ sort: event.target.value })}>
            {WORKLOAD_SORTS.map((sort) => (
              <option key={sort} value={sort}>
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

/** What the texts make of a workload, what is decided of it, and whether its verdict rests on little. */
function DecidedFilters({ filters }: { filters: WorkloadFilters }) {
  const t = useTranslations("eligibility.filters");
  const words = useTranslations("eligibility-words");
  const { set } = useAddress();
  return (
    <>
      <WordFilter
        label={t("level")}
        any={t("anyLevel")}
        words={LEVELS}
        labelOf={(word) => words(`obligation.${word}`)}
        value={filters.level}
        onChange={(level) => set({ level })}
      />
      <WordFilter
        label={t("outcome")}
        any={t("anyOutcome")}
        words={OUTCOMES}
        labelOf={(word) => words(`outcome.${word}`)}
        value={filters.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      <WordFilter
        label={t("evidence")}
        any={t("anyEvidence")}
        words={WORKLOAD_EVIDENCE}
        labelOf={(word) => t(`evidences.${word}`)}
        value={filters.evidence}
        onChange={(evidence) => set({ evidence })}
      />
    </>
  );
}
