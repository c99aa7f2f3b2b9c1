"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SkeletonTable } from "@/components/ui/skeleton";
import { erasurePreviewQuery } from "@/lib/client/erasure";
import type { ErasurePreview } from "@/lib/contract/erasure";
import { canBeCorrected } from "@/lib/domain/access/erasure";
import { ProblemFace } from "./problem-face";

type Named = ErasurePreview["named"][number];

/** In which texts the name stands that no erasure reaches: to be handed to the organisations before the name is forgotten. */
export function NamedTexts({ personId }: { personId: string }) {
  const t = useTranslations("admin.erasure");
  const { data, error, refetch } = useQuery(erasurePreviewQuery(personId));
  return (
    <div className="flex flex-col gap-2">
      <h4 className="font-semibold">{t("namedTitle")}</h4>
      <p className="text-sm text-soft">{t("namedLead")}</p>
      {error ? <ProblemFace title={t("namedFailed")} error={error} onRetry={() => refetch()} /> : null}
      {!data && !error ? <SkeletonTable rows={3} label={t("namedLoading")} /> : null}
      {data ? <Found {...data} /> : null}
    </div>
  );
}

function Found({ organisations, named }: ErasurePreview) {
  const t = useTranslations("admin.erasure");
  const columns: Column<Named>[] = [
    { key: "place", header: t("place"), rowHeader: true, cell: ({ place }) => t(`texts.${place}`) },
    { key: "organisation", header: t("organisation"), cell: ({ organisation }) => organisation },
    { key: "rows", header: t("rows"), align: "end", cell: ({ rows }) => t("count", { count: rows }) },
    { key: "then", header: t("then"), cell: ({ place }) => t(canBeCorrected(place) ? "correctable" : "kept") },
  ];
  return (
    <>
      <p className="text-sm">{t("told", { count: organisations.length, names: organisations.join(", ") })}</p>
      {named.length === 0 ? (
        <p className="text-sm">{t("notNamed")}</p>
      ) : (
        <DataTable
          caption={t("namedCaption")}
          columns={columns}
          rows={named}
          rowKey={({ organisation, place }) => `${organisation} ${place}`}
        />
      )}
    </>
  );
}
