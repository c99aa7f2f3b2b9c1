"use client";

import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SkeletonTable } from "@/components/ui/skeleton";
import { ProblemFace } from "./problem-face";

export type Listed<Row> = UseInfiniteQueryResult<InfiniteData<{ items: Row[]; next: string | null }>>;

interface TrainingListProps<Row> {
  query: Listed<Row>;
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** A list in all its faces: loading, empty, failed beside what is known, and more on demand. */
export function TrainingList<Row>({ query, empty, children }: TrainingListProps<Row>) {
  const t = useTranslations("training.list");
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <SkeletonTable rows={4} label={t("loading")} />;
  return (
    <>
      {query.error ? <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {rows.length > 0 ? children(rows) : null}
      {rows.length === 0 && !query.error ? empty : null}
      {query.hasNextPage ? (
        <Button className="self-start" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

/** What was just done, said aloud too. */
export function Said({ words }: { words: string | null }) {
  return (
    <div aria-live="polite" className="empty:hidden">
      {words ? <p className="border-l-3 border-eligible bg-sunken px-4 py-2">{words}</p> : null}
    </div>
  );
}
