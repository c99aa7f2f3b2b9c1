"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import type { Column, Sort } from "@/components/ui/data-table";
import { SkeletonTable } from "@/components/ui/skeleton";
import { VirtualTable } from "@/components/ui/virtual-table";
import { ProblemFace } from "./problem-face";

/** What a list needs to know of its infinite query. */
export interface Pages {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

interface PagedTableProps<Row> {
  /** Where the words of this list are. */
  words: "workload.list" | "eligibility.resources";
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  pages: Pages;
  /** All rows there are, where that is known. */
  total?: number | null;
  empty: ReactNode;
  /** What can be done with the list as a whole, at the right above it. */
  actions?: ReactNode;
  sort?: Sort;
  selectedKey?: string | null;
}

/** A list in all its faces: loading, empty, failed, and data that stays on screen when a later page fails. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const t = useTranslations(props.words);
  const { pages, rows, total = null } = props;
  useSearchOn(pages, rows.length === 0);
  const known = !pages.isPending && rows.length > 0;
  return (
    <div className={clsx("flex flex-col gap-2", pages.isPlaceholderData && "opacity-60")} aria-busy={pages.isPlaceholderData}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="figures text-sm text-soft" aria-live="polite">
          {known ? t(countOf(pages, total), { count: rows.length, total: total ?? rows.length }) : null}
        </p>
        {props.actions}
      </div>
      <Face {...props} />
    </div>
  );
}

function countOf({ hasNextPage }: Pages, total: number | null): "shown" | "shownMore" | "shownOf" {
  if (!hasNextPage) return "shown";
  return total === null ? "shownMore" : "shownOf";
}

/** A page may hold nothing yet and the next one something: the search goes on until a row is found or the list ends. */
function useSearchOn(
  { error, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage }: Pages,
  nothing: boolean,
): void {
  const searches = nothing && hasNextPage && !isFetchingNextPage && !isPlaceholderData && !error;
  useEffect(() => {
    if (searches) void fetchNextPage();
  }, [searches, fetchNextPage]);
}

function Face<Row>({
  words,
  caption,
  columns,
  rows,
  rowKey,
  pages,
  empty,
  total = null,
  sort,
  selectedKey,
}: PagedTableProps<Row>) {
  const t = useTranslations(words);
  if (pages.error && rows.length === 0) {
    return <ProblemFace title={t("failed")} error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (pages.isPending || (rows.length === 0 && pages.hasNextPage)) return <SkeletonTable rows={12} label={t("loading")} />;
  if (rows.length === 0) return empty;
  return (
    <VirtualTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      hasMore={pages.hasNextPage}
      loadingMore={pages.isFetchingNextPage}
      onEndReached={() => !pages.error && !pages.isPlaceholderData && pages.fetchNextPage()}
      loadingLabel={t("loadingMore")}
      footer={
        pages.error ? <ProblemFace title={t("failed")} error={pages.error} onRetry={() => void pages.fetchNextPage()} /> : null
      }
      {...(total === null ? {} : { total })}
      {...(sort ? { sort } : {})}
      {...(selectedKey === undefined ? {} : { selectedKey })}
    />
  );
}
