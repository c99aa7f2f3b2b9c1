"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { CsvLink } from "@/components/ui/csv-link";
import { useAddress } from "@/components/ui/use-address";
import { urlOf } from "@/lib/client/call";
import { type ProjectScope, resourceFiltersOf, resourcesQuery } from "@/lib/client/eligibility";
import { downloadResources } from "@/lib/client/table-address";
import { ListEmpty } from "./list-empty";
import { PagedTable } from "./paged-table";
import { useResourceColumns } from "./resource-columns";
import { NO_KIND, ResourceFilterBar } from "./resource-filters";
import { ResourceInspector } from "./resource-inspector";

/** Every resource of the project; one opens beside the list, and its id in the address makes that a place. */
export function ResourceBrowser({ scope, base }: { scope: ProjectScope; base: string }) {
  const t = useTranslations("eligibility.resources");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const { ask, set } = useAddress();
  const filters = resourceFiltersOf(ask);
  const opened = resourceIdOf(ask("resource"));
  const query = useInfiniteQuery({ ...resourcesQuery(scope, filters), placeholderData: keepPreviousData });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const columns = useResourceColumns({
    base,
    name: (row) => (
      <button
        type="button"
        aria-label={t("open", { name: row.name })}
        aria-expanded={row.id === opened}
        onClick={() => set({ resource: row.id }, opened ? "replace" : "push")}
        className="min-h-6 text-left break-all text-accent hover:underline"
      >
        {row.name}
      </button>
    ),
  });
  return (
    <div className="flex flex-col gap-4">
      <ResourceFilterBar filters={filters} rows={rows} />
      <PagedTable
        words="eligibility.resources"
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        pages={query}
        selectedKey={opened}
        actions={
          <CsvLink href={urlOf(downloadResources.path, scope, { ...filters, locale })} word={csv("link")} label={csv("label")} />
        }
        empty={
          <ListEmpty
            of="eligibility.resources"
            filtered={Object.keys(filters).length > 0}
            base={base}
            onReset={() => set({ search: null, ...NO_KIND })}
          />
        }
      />
      {opened ? (
        <ResourceInspector scope={scope} base={base} resourceId={opened} onClose={() => set({ resource: null })} />
      ) : null}
    </div>
  );
}

/** Ids are digits; anything else in the address opens nothing. */
export function resourceIdOf(value: string | null): string | null {
  return value && /^\d{1,18}$/.test(value) ? value : null;
}
