"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { SkeletonTable } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { useAddress } from "@/components/ui/use-address";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { type DifferenceKind, differenceKindOf, differencesQuery } from "@/lib/client/inventory";
import { downloadDifferences } from "@/lib/client/table-address";
import { DIFFERENCE_KINDS } from "@/lib/contract/words";
import { useDifferenceColumns } from "./difference-columns";
import { ProblemFace } from "./problem-face";

/** What an applied import added, changed and removed: one tab each, the tab in the address. */
export function ImportDifferences({ scope, importId }: { scope: ProjectScope; importId: string }) {
  const t = useTranslations("inventory.differences");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const { ask, hrefWith } = useAddress();
  const kind = differenceKindOf(ask("kind"));
  return (
    <section aria-labelledby="import-differences" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="import-differences">{t("title")}</h2>
        <CsvLink
          href={urlOf(downloadDifferences.path, { ...scope, importId }, { kind, locale })}
          word={csv("link")}
          label={csv("label")}
        />
      </div>
      <Tabs
        label={t("tabs")}
        current={kind}
        tabs={DIFFERENCE_KINDS.map((key) => ({ key, label: t(key), href: hrefWith({ kind: key }) }))}
      />
      <DifferenceList key={kind} scope={scope} importId={importId} kind={kind} />
    </section>
  );
}

function DifferenceList({ scope, importId, kind }: { scope: ProjectScope; importId: string; kind: DifferenceKind }) {
  const t = useTranslations("inventory.differences");
  const query = useInfiniteQuery(differencesQuery(scope, importId, kind));
  const columns = useDifferenceColumns(kind);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <SkeletonTable rows={6} label={t("loading")} />;
  return (
    <div className="flex flex-col items-start gap-3">
      {query.error ? <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {rows.length > 0 ? (
        <div className="w-full">
          <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={(row) => row.key} />
        </div>
      ) : null}
      {rows.length === 0 && !query.error ? <p className="text-soft">{t(`empty.${kind}`)}</p> : null}
      {query.hasNextPage ? (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
