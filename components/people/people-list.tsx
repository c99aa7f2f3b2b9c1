"use client";

import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SkeletonTable } from "@/components/ui/skeleton";
import { ProblemFace } from "./problem-face";

export type Listed<Row> = UseInfiniteQueryResult<InfiniteData<{ items: Row[]; next: string | null }>>;

interface PeopleListProps<Row> {
  caption: string;
  query: Listed<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  empty: ReactNode;
}

/** A list in all its faces: loading, empty, failed beside what is known, and more on demand. */
export function PeopleList<Row>({ caption, query, columns, rowKey, empty }: PeopleListProps<Row>) {
  const t = useTranslations("people.list");
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <SkeletonTable rows={4} label={t("loading")} />;
  return (
    <>
      {query.error ? <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {rows.length > 0 ? <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} /> : null}
      {rows.length === 0 && !query.error ? empty : null}
      {query.hasNextPage ? (
        <Button className="self-start" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

/** A section of the page: its heading, what can be done with it as a whole, and what was just done. */
export function PeopleSection(props: {
  id: string;
  title: string;
  lead: string;
  actions?: ReactNode;
  done: string | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="max-w-prose">
          <h2 id={props.id} tabIndex={-1}>
            {props.title}
          </h2>
          <p className="text-sm text-soft">{props.lead}</p>
        </div>
        {props.actions ? <div className="flex flex-wrap gap-2">{props.actions}</div> : null}
      </div>
      <div aria-live="polite" className="empty:hidden">
        {props.done ? <p className="border-l-3 border-eligible bg-sunken px-4 py-2">{props.done}</p> : null}
      </div>
      {props.children}
    </section>
  );
}
